package dev.governor.providers.schema;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Which definitions a schema refers to.
///
/// @param schema with its definitions in `$defs`
record References(ObjectNode schema) {

  private static final String LOCAL = "#/$defs/";

  /// Whether all lead to a definition of the schema's own.
  boolean areKnown() {
    return in(schema).stream()
        .allMatch(reference ->
            reference.startsWith(LOCAL)
                && schema.path("$defs").has(reference.substring(LOCAL.length())));
  }

  boolean areRecursive() {
    return schema.path("$defs").propertyNames().stream()
        .anyMatch(name -> reachable(LOCAL + name).contains(LOCAL + name));
  }

  private Set<String> reachable(String from) {
    Set<String> reached = new HashSet<>();
    Set<String> next = in(definition(from));
    while (!next.isEmpty()) {
      Set<String> found = new HashSet<>();
      for (String reference : next) {
        if (reached.add(reference)) {
          found.addAll(in(definition(reference)));
        }
      }
      next = found;
    }
    return reached;
  }

  private JsonNode definition(String reference) {
    return schema.path("$defs").path(reference.substring(LOCAL.length()));
  }

  private static Set<String> in(JsonNode part) {
    Set<String> references = new LinkedHashSet<>();
    part.findValues("$ref").stream()
        .filter(JsonNode::isString)
        .forEach(value -> references.add(value.stringValue()));
    return references;
  }
}
