package dev.governor.api.provider;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One question to a model, complete: everything that a provider needs to know to answer it.
///
/// @param id names the attempt
/// @param jobType the id of the job type that asks
/// @param model the model's name as configured
/// @param schema the JSON Schema of the wanted answer
/// @param facts what is known about the item; for providers that compose rather than infer
public record ModelRequest(
    AttemptId id,
    String jobType,
    String model,
    Conversation conversation,
    ObjectNode schema,
    Sampling sampling,
    JsonNode facts) {

  public ModelRequest withConversation(Conversation next) {
    return new ModelRequest(id, jobType, model, next, schema, sampling, facts);
  }

  /// The same question to another model.
  public ModelRequest withModel(String other) {
    return new ModelRequest(id, jobType, other, conversation, schema, sampling, facts);
  }

  /// The same question, asked once more.
  public ModelRequest withAttempt(int number) {
    AttemptId next = new AttemptId(id.requestId(), number);
    return new ModelRequest(next, jobType, model, conversation, schema, sampling, facts);
  }

  public ModelRequest withMaxTokens(int maxTokens) {
    Sampling larger = new Sampling(maxTokens, sampling.temperature());
    return new ModelRequest(id, jobType, model, conversation, schema, larger, facts);
  }
}
