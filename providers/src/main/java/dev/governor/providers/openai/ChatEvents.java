package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The chunks of a chat completion.
final class ChatEvents implements AnswerEvents {

  private final ObjectNode whole = Json.object();
  private final ObjectNode choice = Json.object();
  private final StringBuilder content = new StringBuilder();
  private final StringBuilder refusal = new StringBuilder();
  private boolean hasBegun;

  @Override
  public void take(ObjectNode chunk) {
    for (String name : new String[] {"model", "service_tier", "usage", "error"}) {
      JsonNode value = chunk.path(name);
      if (!value.isMissingNode() && !value.isNull()) {
        whole.set(name, value);
      }
    }
    JsonNode piece = chunk.path("choices").path(0);
    if (piece.isObject()) {
      hasBegun = true;
      content.append(piece.path("delta").path("content").asString(""));
      refusal.append(piece.path("delta").path("refusal").asString(""));
      if (piece.path("finish_reason").isString()) {
        choice.set("finish_reason", piece.path("finish_reason"));
      }
    }
  }

  @Override
  public boolean hasBegun() {
    return hasBegun;
  }

  @Override
  public Optional<ObjectNode> whole() {
    if (whole.has("error")) {
      return Optional.of(whole);
    }
    if (!choice.has("finish_reason")) {
      return Optional.empty();
    }
    choice
        .putObject("message")
        .put("content", content.toString())
        .put("refusal", refusal.toString());
    whole.putArray("choices").add(choice);
    return Optional.of(whole);
  }
}
