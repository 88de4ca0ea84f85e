package dev.governor.filler;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Says whether a filled value is right as a whole. Asked only for schemas whose keywords bind
/// parts together; the others are right by construction.
final class SchemaVerdict {

  private static final Set<String> BINDING =
      Set.of(
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "contains",
          "dependentRequired",
          "dependentSchemas",
          "dependencies",
          "propertyNames",
          "patternProperties",
          "unevaluatedProperties",
          "unevaluatedItems",
          "$dynamicRef");

  private final Optional<Schema> judge;

  private SchemaVerdict(Optional<Schema> judge) {
    this.judge = judge;
  }

  static SchemaVerdict of(ObjectNode schema) {
    if (!binds(schema)) {
      return new SchemaVerdict(Optional.empty());
    }
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return new SchemaVerdict(Optional.of(registry.getSchema(schema)));
  }

  private static boolean binds(JsonNode schema) {
    return (schema.isObject()
            && (schema.propertyStream().anyMatch(entry -> BINDING.contains(entry.getKey()))
                || (schema.has("enum") && schema.has("const"))))
        || schema.valueStream().anyMatch(SchemaVerdict::binds);
  }

  boolean accepts(JsonNode value) {
    return judge.map(schema -> schema.validate(value).isEmpty()).orElse(true);
  }
}
