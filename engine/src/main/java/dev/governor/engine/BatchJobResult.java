package dev.governor.engine;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;

/// How processing a job ended.
///
/// @param totals over all runs of the job
/// @param sent attempts that this run sent; 0 if there was nothing to do
/// @param recalled requests whose answer was known before, so that this run did not send them
public record BatchJobResult(
    JobId jobId, JobState state, Counts counts, Totals totals, long sent, long recalled) {}
