package dev.governor.wiring.jobfile;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import java.nio.file.Path;

/// A job file that was read and found to be right.
///
/// @param path the file
/// @param config the job; its paths are absolute
/// @param type what stands behind the job's type: one that ships, or the one that the file declares
public record JobFile(Path path, BatchJobConfig<?, ?> config, JobType<?, ?> type) {}
