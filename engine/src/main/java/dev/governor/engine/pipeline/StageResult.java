package dev.governor.engine.pipeline;

import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;
import java.util.Map;

/// How a stage ended.
///
/// @param sent attempts that this run sent
/// @param unchanged results that were there already
/// @param missing why an item has no result, by its key, in input order
public record StageResult(
    JobId job,
    JobState state,
    StageProgress progress,
    Totals totals,
    long sent,
    long unchanged,
    Map<String, String> missing) {}
