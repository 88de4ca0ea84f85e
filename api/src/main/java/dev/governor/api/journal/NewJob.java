package dev.governor.api.journal;

import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// A job to be registered.
///
/// @param config all that is needed to run it again, in another process
/// @param fingerprint equal for jobs whose requests are all equal
public record NewJob(
    JobId id, BatchJobType type, ObjectNode config, String fingerprint, Instant createdAt) {}
