package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Yes or no.
record FlagForm() implements Form<Boolean> {

  @Override
  public Optional<Boolean> read(Element value, String path, Problems problems) {
    return value instanceof Element.Scalar(_, _, JsonNode json) && json.isBoolean()
        ? Optional.of(json.booleanValue())
        : refuse(value, path, problems, "");
  }

  @Override
  public ObjectNode schema() {
    return Json.object().put("type", "boolean");
  }

  @Override
  public String words() {
    return "true or false";
  }
}
