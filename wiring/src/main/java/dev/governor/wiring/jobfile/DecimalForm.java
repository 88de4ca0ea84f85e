package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A number between two bounds.
record DecimalForm(int low, int high) implements Form<Double> {

  @Override
  public Optional<Double> read(Element value, String path, Problems problems) {
    return value instanceof Element.Scalar(_, _, JsonNode json)
            && json.isNumber()
            && low <= json.asDouble()
            && json.asDouble() <= high
        ? Optional.of(json.asDouble())
        : refuse(value, path, problems, Numbers.hint(value));
  }

  @Override
  public ObjectNode schema() {
    return Json.object().put("type", "number").put("minimum", low).put("maximum", high);
  }

  @Override
  public String words() {
    return "a number from " + low + " to " + high;
  }
}
