package dev.governor.engine;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.JobRecord;

/// Where a job stands at this moment.
public record JobStatus(JobRecord job, Counts counts, Totals totals) {}
