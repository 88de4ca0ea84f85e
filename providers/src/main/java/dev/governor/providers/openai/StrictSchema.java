package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings a schema into the subset that the vendor's strict mode takes.
///
/// Never refuses what the schema allows, apart from what the mode itself refuses: keywords that it
/// does not take are left out, and written into the description, where the model reads them. The
/// judge holds the answer against the whole schema afterwards. A schema that means something else
/// without such a keyword, or leaves objects open, does not fit.
final class StrictSchema {

  /// Taken as they are.
  private static final Set<String> TAKEN =
      Set.of(
          "type",
          "title",
          "description",
          "required",
          "additionalProperties",
          "enum",
          "const",
          "multipleOf",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "minItems",
          "maxItems");

  /// Without them a schema allows more, and nothing else.
  private static final Set<String> BOUNDS =
      Set.of(
          "minLength",
          "maxLength",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "contains",
          "minContains",
          "maxContains",
          "default",
          "examples");

  private static final Set<String> SILENT =
      Set.of(
          "$schema",
          "$id",
          "$anchor",
          "$comment",
          "deprecated",
          "readOnly",
          "writeOnly",
          "contentEncoding",
          "contentMediaType");

  private static final Set<String> FORMATS =
      Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");

  private static final Set<String> BESIDE_ALTERNATIVES =
      Set.of("anyOf", "title", "description", "$defs");

  private final StrictSize size = new StrictSize();
  private boolean fits = true;

  private StrictSchema() {}

  /// @return empty if it does not fit
  static Optional<ObjectNode> of(ObjectNode schema) {
    StrictSchema strict = new StrictSchema();
    boolean isObject =
        AnswerFormat.canCarry(schema) && !schema.has("anyOf") && !schema.has("oneOf");
    if (!isObject || !(strict.node(schema, 1) instanceof ObjectNode fitting)) {
      return Optional.empty();
    }
    return strict.fits && strict.size.isTaken() ? Optional.of(fitting) : Optional.empty();
  }

  private JsonNode node(JsonNode schema, int depth) {
    if (!(schema instanceof ObjectNode object)) {
      fits = false;
      return schema;
    }
    size.depth(depth);
    if (object.has("$ref")) {
      return reference(object);
    }
    ObjectNode copy = Json.object();
    List<String> told = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      keyword(entry.getKey(), entry.getValue(), copy, told, depth);
    }
    if (!told.isEmpty()) {
      String bounds = "(" + String.join(", ", told) + ")";
      copy.put("description", (copy.path("description").asString("") + " " + bounds).strip());
    }
    complete(copy);
    return copy;
  }

  /// A reference stands alone in strict mode; what stood beside it could only narrow it.
  private ObjectNode reference(ObjectNode object) {
    String target = object.path("$ref").asString("");
    fits &= target.equals("#") || target.startsWith("#/$defs/");
    return Json.object().put("$ref", target);
  }

  private void keyword(String name, JsonNode value, ObjectNode copy, List<String> told, int depth) {
    switch (name) {
      case "properties" -> copy.set(name, properties(value, depth + 1));
      case "$defs" -> copy.set(name, properties(value, depth));
      case "items" -> copy.set(name, node(value, depth));
      case "anyOf", "oneOf" -> copy.set("anyOf", alternatives(value, depth));
      case "pattern" -> takenIf(!value.asString("").contains("(?"), name, value, copy, told);
      case "format" -> takenIf(FORMATS.contains(value.asString("")), name, value, copy, told);
      default -> {
        if (TAKEN.contains(name)) {
          copy.set(name, value);
        } else if (BOUNDS.contains(name)) {
          told.add(name + ": " + value);
        } else {
          fits &= SILENT.contains(name) || name.startsWith("x-");
        }
      }
    }
  }

  private static void takenIf(
      boolean taken, String name, JsonNode value, ObjectNode copy, List<String> told) {
    if (taken) {
      copy.set(name, value);
    } else {
      told.add(name + ": " + value);
    }
  }

  private ObjectNode properties(JsonNode value, int depth) {
    ObjectNode copies = Json.object();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      size.name(entry.getKey());
      copies.set(entry.getKey(), node(entry.getValue(), depth));
    }
    return copies;
  }

  private ArrayNode alternatives(JsonNode value, int depth) {
    ArrayNode copies = Json.mapper().createArrayNode();
    value.forEach(each -> copies.add(node(each, depth)));
    return copies;
  }

  /// Objects must be closed and all of their properties required; every schema must say its type,
  /// or its alternatives and nothing beside them.
  private void complete(ObjectNode copy) {
    size.values(copy.path("enum"));
    if (copy.has("anyOf")) {
      copy.remove("type");
      fits &= BESIDE_ALTERNATIVES.containsAll(copy.propertyNames());
      return;
    }
    if (!copy.has("type")) {
      typeOfItsValues(copy);
    }
    switch (type(copy.path("type"))) {
      case "object" -> fits &= isClosed(copy);
      case "array" -> fits &= copy.has("items");
      case "string", "number", "integer", "boolean", "null" -> {}
      default -> fits = false;
    }
  }

  private void typeOfItsValues(ObjectNode copy) {
    JsonNode values = copy.path("enum");
    fits &=
        values.isArray()
            ? values.valueStream().allMatch(JsonNode::isString)
            : copy.path("const").isString();
    copy.put("type", "string");
  }

  /// One name, or one besides null.
  private static String type(JsonNode type) {
    List<String> names =
        type.valueStream().map(name -> name.asString("")).filter(name -> !name.equals("null")).toList();
    return type.isArray() && type.size() == 2 && names.size() == 1
        ? names.getFirst()
        : type.asString("");
  }

  private static boolean isClosed(ObjectNode object) {
    JsonNode additional = object.path("additionalProperties");
    Set<String> names = Set.copyOf(object.path("properties").propertyNames());
    Set<String> required =
        object
            .path("required")
            .valueStream()
            .map(name -> name.asString(""))
            .collect(Collectors.toSet());
    return additional.isBoolean()
        && !additional.asBoolean()
        && !names.isEmpty()
        && names.equals(required);
  }
}
