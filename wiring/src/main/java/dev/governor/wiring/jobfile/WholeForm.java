package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A whole number between two bounds.
record WholeForm(int low, int high) implements Form<Integer> {

  @Override
  public Optional<Integer> read(Element value, String path, Problems problems) {
    return value instanceof Element.Scalar(_, _, JsonNode json)
            && json.isIntegralNumber()
            && json.canConvertToInt()
            && low <= json.intValue()
            && json.intValue() <= high
        ? Optional.of(json.intValue())
        : refuse(value, path, problems, Numbers.hint(value));
  }

  @Override
  public ObjectNode schema() {
    return Json.object().put("type", "integer").put("minimum", low).put("maximum", high);
  }

  @Override
  public String words() {
    return "a whole number from " + low + " to " + high;
  }
}
