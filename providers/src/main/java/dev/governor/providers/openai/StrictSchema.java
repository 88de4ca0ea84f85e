package dev.governor.providers.openai;

import dev.governor.providers.schema.SchemaTrim;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings a schema into the subset that the vendor's strict mode takes.
///
/// What the mode does not take goes into the description, and the judge holds the answer to it all
/// the same. A schema that leaves properties open or optional does not fit: strict mode would
/// forbid or demand what it allows.
final class StrictSchema {

  private static final Set<String> BOUNDS =
      Set.of(
          "multipleOf",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minItems",
          "maxItems");
  private static final Set<String> FORMATS =
      Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");
  private static final Set<String> BESIDE_ALTERNATIVES =
      Set.of("anyOf", "title", "description", "$defs");
  private static final SchemaTrim TRIM = new SchemaTrim(StrictSchema::takes, true);

  private final StrictSize size = new StrictSize();

  private StrictSchema() {}

  /// @return empty if it does not fit
  static Optional<ObjectNode> of(ObjectNode schema) {
    StrictSchema strict = new StrictSchema();
    return Optional.of(schema)
        .filter(root -> AnswerFormat.canCarry(root) && !isOpen(root))
        .flatMap(TRIM::trim)
        .filter(trimmed -> strict.fits(trimmed, 1) && strict.size.isTaken());
  }

  private static boolean takes(String keyword, JsonNode value) {
    return switch (keyword) {
      // Looking ahead or behind is not taken.
      case "pattern" -> !value.asString("").contains("(?");
      case "format" -> FORMATS.contains(value.asString(""));
      default -> BOUNDS.contains(keyword);
    };
  }

  private static boolean isOpen(JsonNode schema) {
    JsonNode additional = schema.path("additionalProperties");
    return additional.isObject()
        || (additional.isBoolean() && additional.asBoolean())
        || schema.valueStream().anyMatch(StrictSchema::isOpen);
  }

  /// Finishes the schema on its way: it is a copy of ours.
  private boolean fits(JsonNode schema, int depth) {
    if (!(schema instanceof ObjectNode object)) {
      return false;
    }
    size.depth(depth);
    if (object.has("$ref")) {
      // A reference stands alone; what stood beside it could only narrow it.
      object.retain("$ref");
      return true;
    }
    size.values(object.path("enum"));
    return haveNames(object.path("properties"), depth + 1)
        && haveNames(object.path("$defs"), depth)
        && object.path("anyOf").valueStream().allMatch(each -> fits(each, depth))
        && (!object.has("items") || fits(object.path("items"), depth))
        && isComplete(object);
  }

  private boolean haveNames(JsonNode schemas, int depth) {
    return schemas
        .propertyStream()
        .allMatch(entry -> {
          size.name(entry.getKey());
          return fits(entry.getValue(), depth);
        });
  }

  /// Every schema must say its type, or its alternatives and nothing beside them.
  private static boolean isComplete(ObjectNode object) {
    if (object.has("anyOf")) {
      object.remove("type");
      return BESIDE_ALTERNATIVES.containsAll(object.propertyNames());
    }
    if (!object.has("type") && hasTexts(object)) {
      object.put("type", "string");
    }
    return !object.has("allOf")
        && switch (type(object.path("type"))) {
          case "object" -> requiresAll(object);
          case "array" -> object.has("items");
          case "string", "number", "integer", "boolean", "null" -> true;
          default -> false;
        };
  }

  private static boolean hasTexts(ObjectNode object) {
    JsonNode values = object.path("enum");
    return values.isArray()
        ? values.valueStream().allMatch(JsonNode::isString)
        : object.path("const").isString();
  }

  /// One name, or one besides null.
  private static String type(JsonNode type) {
    List<String> names =
        type.valueStream()
            .map(name -> name.asString(""))
            .filter(name -> !name.equals("null"))
            .toList();
    return type.isArray() && type.size() == 2 && names.size() == 1
        ? names.getFirst()
        : type.asString("");
  }

  private static boolean requiresAll(ObjectNode object) {
    Set<String> required =
        object
            .path("required")
            .valueStream()
            .map(name -> name.asString(""))
            .collect(Collectors.toSet());
    return !required.isEmpty()
        && object.has("additionalProperties")
        && required.equals(Set.copyOf(object.path("properties").propertyNames()));
  }
}
