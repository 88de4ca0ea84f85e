package dev.governor.api.provider;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One question to a model, complete: everything that a provider needs to know to answer it.
///
/// @param requestId the same for every attempt of one request; `[A-Za-z0-9_-]`, at most 64
///   characters
/// @param jobType the id of the job type that asks
/// @param model the model's name as configured
/// @param schema the JSON Schema of the wanted answer
/// @param facts what is known about the item; for providers that compose rather than infer
public record ModelRequest(
    String requestId,
    String jobType,
    String model,
    Conversation conversation,
    ObjectNode schema,
    Sampling sampling,
    JsonNode facts) {

  public ModelRequest withConversation(Conversation next) {
    return new ModelRequest(requestId, jobType, model, next, schema, sampling, facts);
  }

  public ModelRequest withMaxTokens(int maxTokens) {
    Sampling larger = new Sampling(maxTokens, sampling.temperature());
    return new ModelRequest(requestId, jobType, model, conversation, schema, larger, facts);
  }
}
