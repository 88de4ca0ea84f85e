package dev.governor.api.job;

import dev.governor.api.provider.Prompt;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One item of a job, as a question that is ready to be asked. The fields of the design note.
///
/// @param requestId derived from the job and the item's key by [RequestIds]; the same on every run
/// @param inputData the item as stored
/// @param metadata the job's
/// @param customId what providers are told as the request's id
/// @param config the job that it belongs to
/// @param attempts attempts so far that count against `maxRetries`
public record BatchRequest(
    String requestId,
    BatchJobType jobType,
    JsonNode inputData,
    Map<String, JsonNode> metadata,
    String customId,
    Prompt prompt,
    BatchJobConfig<?, ?> config,
    int attempts) {}
