package dev.governor.simulator.answer;

import dev.governor.api.data.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes an answer wrong as models do: something that was wanted is missing, something else is
/// there.
final class Spoiler {

  private Spoiler() {}

  static String spoil(String text) {
    try {
      JsonNode value = Json.parse(text);
      if (value instanceof ObjectNode object && !object.isEmpty()) {
        object.remove(object.propertyNames().iterator().next());
        return Json.write(object.put("unasked", true));
      }
    } catch (JacksonException _) {
      // No JSON was wanted; what follows is wrong for whoever wants some.
    }
    return "Here is what you asked for: " + text;
  }
}
