package dev.governor.engine;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.job.JobType;

/// A job that is registered, and ready to be processed.
///
/// @param counts its requests, as the journal has them
/// @param carriedOver results of an earlier version of the job that are still good
/// @param isKnown whether the same job was there before, unchanged
public record BatchJob<I, O>(
    JobId jobId,
    JobType<I, O> jobType,
    JobState state,
    Counts counts,
    long carriedOver,
    boolean isKnown) {}
