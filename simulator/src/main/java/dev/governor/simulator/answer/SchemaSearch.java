package dev.governor.simulator.answer;

import dev.governor.api.data.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds the JSON Schema that a system text asks to be followed. Thread-safe.
final class SchemaSearch {

  private static final int REMEMBERED = 64;

  private final Map<String, Optional<ObjectNode>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<ObjectNode>> eldest) {
              return size() > REMEMBERED;
            }
          });

  Optional<ObjectNode> in(String system) {
    return system.indexOf('{') < 0
        ? Optional.empty()
        : known.computeIfAbsent(system, SchemaSearch::search);
  }

  private static Optional<ObjectNode> search(String system) {
    int at = system.indexOf('{');
    while (at >= 0) {
      Optional<ObjectNode> found = schemaAt(system.substring(at));
      if (found.isPresent()) {
        return found;
      }
      at = system.indexOf('{', at + 1);
    }
    return Optional.empty();
  }

  private static Optional<ObjectNode> schemaAt(String text) {
    try (JsonParser parser = Json.mapper().createParser(text)) {
      JsonNode value = parser.readValueAsTree();
      return value instanceof ObjectNode object && isSchema(object)
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static boolean isSchema(ObjectNode object) {
    return object.has("$schema")
        || object.path("properties").isObject()
        || object.path("$ref").isString()
        || object.path("anyOf").isArray()
        || (object.path("type").isString() && object.size() > 1);
  }
}
