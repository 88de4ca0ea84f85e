package dev.governor.engine;

import dev.governor.api.provider.Usage;

/// One result of a job.
///
/// @param key the item's
/// @param model the model that answered
/// @param attempts how many it took
/// @param usage of all of them together
public record BatchResult<O>(
    String requestId, String key, O output, String model, int attempts, Usage usage) {}
