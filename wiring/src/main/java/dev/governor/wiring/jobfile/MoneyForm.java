package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A sum of US dollars.
record MoneyForm() implements Form<BigDecimal> {

  private static final int MOST = 1_000_000_000;

  @Override
  public Optional<BigDecimal> read(Element value, String path, Problems problems) {
    return value instanceof Element.Scalar(_, _, JsonNode json)
            && json.isNumber()
            && json.asDouble() >= 0
            && json.asDouble() <= MOST
        ? Optional.of(json.decimalValue())
        : refuse(value, path, problems, Numbers.hint(value));
  }

  @Override
  public ObjectNode schema() {
    return Json.object().put("type", "number").put("minimum", 0).put("maximum", MOST);
  }

  @Override
  public String words() {
    return "US dollars, such as 25 or 0.5";
  }
}
