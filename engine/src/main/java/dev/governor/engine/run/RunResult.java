package dev.governor.engine.run;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;

/// How a run of a job ended.
///
/// @param sent attempts that this run sent
/// @param recalled requests whose answer was known before, and so not sent by this run
public record RunResult(JobState state, Counts counts, Totals totals, long sent, long recalled) {}
