package dev.governor.engine.run;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;

/// How a run of a job ended.
///
/// @param sent attempts that this run sent
public record RunResult(JobState state, Counts counts, Totals totals, long sent) {}
