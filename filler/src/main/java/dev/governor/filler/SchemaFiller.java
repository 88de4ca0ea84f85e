package dev.governor.filler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a value that a JSON Schema (2020-12) accepts, with texts that mention an item's facts.
///
/// Where keywords bind parts together that are filled one by one (see [SchemaVerdict]), the whole
/// is checked afterwards, and tried again with other chances. What cannot be filled is said, never
/// passed over.
final class SchemaFiller {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int TRIES = 40;

  /// How deep values may nest before everything optional is left out, and before giving up.
  private static final int DEEP = 6;

  private static final int DEEPEST = 24;
  private static final int USUAL_MOST_ITEMS = 3;

  private final SchemaParts parts;
  private final Words words;
  private final RandomGenerator random;

  SchemaFiller(SchemaParts parts, Words words, RandomGenerator random) {
    this.parts = parts;
    this.words = words;
    this.random = random;
  }

  JsonNode fill() throws UnfillableSchemaException {
    for (int attempt = 1; ; attempt++) {
      JsonNode value = value(parts.root(), "", 0);
      if (parts.verdict().accepts(value)) {
        return value;
      }
      if (attempt == TRIES) {
        throw new UnfillableSchemaException("", "no value was found that all its rules accept");
      }
    }
  }

  private JsonNode value(JsonNode schema, String path, int depth) throws UnfillableSchemaException {
    if (depth > DEEPEST) {
      throw new UnfillableSchemaException(path, "it nests without an end");
    }
    ObjectNode plain = parts.plain(schema, path);
    for (String choice : List.of("anyOf", "oneOf")) {
      if (plain.has(choice)) {
        return anyOf(plain, choice, path, depth);
      }
    }
    if (plain.has("const")) {
      return plain.get("const");
    }
    if (plain.has("enum")) {
      return oneOf(plain.get("enum"), path);
    }
    return typed(plain, path, depth);
  }

  private JsonNode anyOf(ObjectNode plain, String keyword, String path, int depth)
      throws UnfillableSchemaException {
    ObjectNode rest = plain.deepCopy();
    List<JsonNode> options = new ArrayList<>(rest.remove(keyword).valueStream().toList());
    Collections.shuffle(options, random);
    UnfillableSchemaException last =
        new UnfillableSchemaException(path, "its " + keyword + " offers nothing");
    for (JsonNode option : options) {
      try {
        return value(parts.both(rest, option, path), path, depth + 1);
      } catch (UnfillableSchemaException e) {
        last = e;
      }
    }
    throw last;
  }

  private JsonNode oneOf(JsonNode values, String path) throws UnfillableSchemaException {
    if (values.isEmpty()) {
      throw new UnfillableSchemaException(path, "no value of its enum is allowed");
    }
    return values.get(random.nextInt(values.size()));
  }

  private JsonNode typed(ObjectNode schema, String path, int depth)
      throws UnfillableSchemaException {
    List<String> types = new ArrayList<>(SchemaParts.types(schema));
    Collections.shuffle(types, random);
    // Null says the least, so it comes last.
    if (types.remove("null")) {
      types.add("null");
    }
    UnfillableSchemaException last =
        new UnfillableSchemaException(path, "no type is allowed by all its rules");
    for (String type : types) {
      try {
        return ofType(type, schema, path, depth);
      } catch (UnfillableSchemaException e) {
        last = e;
      }
    }
    throw last;
  }

  private JsonNode ofType(String type, ObjectNode schema, String path, int depth)
      throws UnfillableSchemaException {
    return switch (type) {
      case "object" -> object(schema, path, depth);
      case "array" -> array(schema, path, depth);
      case "string" -> NODES.stringNode(new Texts(words, random).fill(schema, path));
      case "integer" -> new Numbers(random).integer(schema, path);
      case "number" -> new Numbers(random).number(schema, path);
      case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
      case "null" -> NullNode.getInstance();
      default -> throw new UnfillableSchemaException(path, "'" + type + "' is not a type");
    };
  }

  private ObjectNode object(ObjectNode schema, String path, int depth)
      throws UnfillableSchemaException {
    JsonNode properties = schema.path("properties");
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    int most = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
    int least = schema.path("minProperties").asInt(0);
    ObjectNode object = NODES.objectNode();
    int left = Math.min(most, Integer.MAX_VALUE) - required.size();
    for (String name : properties.propertyNames()) {
      String at = path + "/properties/" + name;
      if (required.contains(name)) {
        object.set(name, value(properties.get(name), at, depth + 1));
      } else if (left > 0
          && (depth < DEEP || least > 0)
          && optional(object, properties, name, at, depth)) {
        left--;
      }
    }
    additional(object, schema, required, path, depth);
    if (object.size() > most || object.size() < least) {
      throw new UnfillableSchemaException(
          path, "it wants %d to %d properties and has %d".formatted(least, most, object.size()));
    }
    return object;
  }

  /// Whether the optional property could be filled; it is left out where not.
  private boolean optional(
      ObjectNode object, JsonNode properties, String name, String path, int depth) {
    try {
      object.set(name, value(properties.get(name), path, depth + 1));
      return true;
    } catch (UnfillableSchemaException _) {
      return false;
    }
  }

  /// Properties that are wanted but not described: by name, or by their number.
  private void additional(
      ObjectNode object, ObjectNode schema, Set<String> required, String path, int depth)
      throws UnfillableSchemaException {
    JsonNode rule = schema.path("additionalProperties");
    JsonNode described = rule.isMissingNode() ? NODES.objectNode() : rule;
    for (String name : required) {
      if (!object.has(name)) {
        object.set(name, value(described, path + "/required/" + name, depth + 1));
      }
    }
    int least = schema.path("minProperties").asInt(0);
    for (int extra = 1; object.size() < least; extra++) {
      object.set("note_" + extra, value(described, path + "/additionalProperties", depth + 1));
    }
  }

  private ArrayNode array(ObjectNode schema, String path, int depth)
      throws UnfillableSchemaException {
    int least = schema.path("minItems").asInt(0);
    int most = schema.path("maxItems").asInt(Math.max(least, USUAL_MOST_ITEMS));
    if (least > most) {
      throw new UnfillableSchemaException(path, "minItems is above maxItems");
    }
    // An empty list is allowed more often than it is meant.
    int low = Math.max(least, depth < DEEP ? Math.min(1, most) : 0);
    int high = depth < DEEP ? Math.min(most, low + USUAL_MOST_ITEMS) : low;
    int wanted = low + random.nextInt(high - low + 1);
    boolean unique = schema.path("uniqueItems").asBoolean(false);
    ArrayNode array = NODES.arrayNode();
    for (int tries = 0; array.size() < wanted && tries < wanted + TRIES; tries++) {
      try {
        JsonNode item = value(item(schema, array.size()), path + "/items", depth + 1);
        if (!unique || array.valueStream().noneMatch(item::equals)) {
          array.add(item);
        }
      } catch (UnfillableSchemaException e) {
        if (array.size() < least) {
          throw e;
        }
        return array;
      }
    }
    if (array.size() < least) {
      throw new UnfillableSchemaException(
          path, "%d different items are wanted, found %d".formatted(least, array.size()));
    }
    return array;
  }

  private static JsonNode item(ObjectNode schema, int index) {
    JsonNode first = schema.path("prefixItems").path(index);
    if (!first.isMissingNode()) {
      return first;
    }
    JsonNode items = schema.path("items");
    return items.isMissingNode() ? NODES.objectNode() : items;
  }
}
