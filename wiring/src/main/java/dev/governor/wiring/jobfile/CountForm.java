package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How many of something that there may be billions of.
record CountForm() implements Form<Long> {

  @Override
  public Optional<Long> read(Element value, String path, Problems problems) {
    return value instanceof Element.Scalar(_, _, JsonNode json)
            && json.isIntegralNumber()
            && json.canConvertToLong()
            && json.longValue() >= 1
        ? Optional.of(json.longValue())
        : refuse(value, path, problems, Numbers.hint(value));
  }

  @Override
  public ObjectNode schema() {
    return Json.object().put("type", "integer").put("minimum", 1);
  }

  @Override
  public String words() {
    return "a whole number of at least 1";
  }
}
