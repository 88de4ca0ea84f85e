package dev.governor.api.journal;

import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A registered job. A job whose requests changed is registered anew under the same id and a new
/// number.
///
/// @param number the journal's own, never reused
/// @param intakeComplete whether all its requests are in the journal
/// @param startedAt when it first ran
/// @param finishedAt when it ended
public record JobRecord(
    long number,
    JobId id,
    BatchJobType type,
    ObjectNode config,
    String fingerprint,
    boolean intakeComplete,
    JobState state,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt) {}
