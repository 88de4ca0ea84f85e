package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The events of a response, whose last one carries all of it.
final class ResponseEvents implements AnswerEvents {

  private boolean hasBegun;
  private Optional<ObjectNode> whole = Optional.empty();

  @Override
  public void take(ObjectNode event) {
    String type = event.path("type").asString("");
    hasBegun |= type.startsWith("response.output_") || type.startsWith("response.refusal.");
    switch (type) {
      case "response.completed", "response.incomplete", "response.failed" -> {
        if (event.path("response") instanceof ObjectNode response) {
          whole = Optional.of(response);
        }
      }
      case "error" -> whole = Optional.of(Json.object().set("error", event));
      default -> {}
    }
  }

  @Override
  public boolean hasBegun() {
    return hasBegun;
  }

  @Override
  public Optional<ObjectNode> whole() {
    return whole;
  }
}
