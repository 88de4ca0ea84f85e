package dev.governor.wiring.declared;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// Says which fields an item has, where it lacks one.
final class FieldNames {

  private static final int MOST_SHOWN = 12;

  private FieldNames() {}

  static String of(JsonNode item) {
    if (!item.isObject()) {
      return "it is " + JsonValues.kind(item) + ", not an object with fields";
    }
    List<String> names = List.copyOf(item.propertyNames());
    if (names.isEmpty()) {
      return "it has no fields at all";
    }
    String shown = String.join(", ", names.subList(0, Math.min(MOST_SHOWN, names.size())));
    return "it has " + shown + (names.size() > MOST_SHOWN ? ", ..." : "");
  }
}
