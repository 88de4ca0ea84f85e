package dev.governor.filler;

import dev.governor.api.data.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A schema taken apart: references followed, `allOf` merged, so that what is left can be filled
/// keyword by keyword.
final class SchemaParts {

  private static final int MOST_REFERENCES = 32;

  private final ObjectNode root;
  private final SchemaVerdict verdict;

  SchemaParts(ObjectNode root) {
    this.root = root;
    this.verdict = SchemaVerdict.of(root);
  }

  ObjectNode root() {
    return root;
  }

  SchemaVerdict verdict() {
    return verdict;
  }

  /// `schema` without `$ref` and `allOf`.
  ObjectNode plain(JsonNode schema, String path) throws UnfillableSchemaException {
    return plain(schema, path, 0);
  }

  private ObjectNode plain(JsonNode schema, String path, int references)
      throws UnfillableSchemaException {
    if (references > MOST_REFERENCES) {
      throw new UnfillableSchemaException(path, "its references go round in a circle");
    }
    ObjectNode whole = object(schema, path);
    if (!whole.has("$ref") && !whole.has("allOf")) {
      return whole;
    }
    ObjectNode plain = whole.deepCopy();
    JsonNode ref = plain.remove("$ref");
    JsonNode all = plain.remove("allOf");
    if (ref != null) {
      plain = merged(plain, plain(target(ref.asString(), path), path, references + 1), path);
    }
    if (all != null) {
      for (JsonNode part : all) {
        plain = merged(plain, plain(part, path, references + 1), path);
      }
    }
    return plain;
  }

  /// What satisfies both schemas.
  ObjectNode both(JsonNode one, JsonNode other, String path) throws UnfillableSchemaException {
    return merged(plain(one, path), plain(other, path), path);
  }

  private static ObjectNode object(JsonNode schema, String path) throws UnfillableSchemaException {
    if (schema instanceof ObjectNode object) {
      return object;
    }
    if (schema.isBoolean() && schema.asBoolean()) {
      return Json.object();
    }
    throw new UnfillableSchemaException(
        path, schema.isBoolean() ? "nothing is allowed here" : "it is not a schema");
  }

  private JsonNode target(String ref, String path) throws UnfillableSchemaException {
    if (!ref.startsWith("#")) {
      throw new UnfillableSchemaException(path, "$ref '" + ref + "' points outside the schema");
    }
    try {
      JsonNode target = root.at(JsonPointer.compile(new URI(ref).getFragment()));
      if (!target.isMissingNode()) {
        return target;
      }
    } catch (URISyntaxException | JacksonException | IllegalArgumentException _) {
      // Said below: it points to nothing, however it is written.
    }
    throw new UnfillableSchemaException(path, "$ref '" + ref + "' points to nothing");
  }

  private ObjectNode merged(ObjectNode one, ObjectNode other, String path)
      throws UnfillableSchemaException {
    ObjectNode merged = one.deepCopy();
    for (Map.Entry<String, JsonNode> entry : other.properties()) {
      String keyword = entry.getKey();
      JsonNode mine = merged.get(keyword);
      JsonNode theirs = entry.getValue();
      merged.set(
          keyword,
          mine == null || mine.equals(theirs) ? theirs : joined(keyword, mine, theirs, path));
    }
    return narrowed(merged, path);
  }

  private JsonNode joined(String keyword, JsonNode mine, JsonNode theirs, String path)
      throws UnfillableSchemaException {
    return switch (keyword) {
      case "properties" -> properties(mine, theirs);
      case "required" -> union(mine, theirs);
      case "type" -> types(mine, theirs);
      case "enum" -> common(mine, theirs);
      case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties" ->
          extreme(mine, theirs, order -> order >= 0);
      case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties" ->
          extreme(mine, theirs, order -> order <= 0);
      case "items", "additionalProperties" -> Json.object().set("allOf", list(mine, theirs));
      case "uniqueItems" -> mine.asBoolean() ? mine : theirs;
      case "title", "description", "default", "examples", "$comment", "$schema", "$id", "$defs" ->
          mine;
      default ->
          throw new UnfillableSchemaException(
              path, "two different " + keyword + " cannot be joined");
    };
  }

  private static ObjectNode properties(JsonNode mine, JsonNode theirs) {
    ObjectNode joined = (ObjectNode) mine.deepCopy();
    for (Map.Entry<String, JsonNode> entry : theirs.properties()) {
      JsonNode known = joined.get(entry.getKey());
      joined.set(
          entry.getKey(),
          known == null
              ? entry.getValue()
              : Json.object().set("allOf", list(known, entry.getValue())));
    }
    return joined;
  }

  private static ArrayNode list(JsonNode one, JsonNode other) {
    return Json.mapper().createArrayNode().add(one).add(other);
  }

  private static ArrayNode union(JsonNode mine, JsonNode theirs) {
    Set<JsonNode> all = new LinkedHashSet<>();
    mine.forEach(all::add);
    theirs.forEach(all::add);
    return Json.mapper().createArrayNode().addAll(all);
  }

  private static ArrayNode common(JsonNode mine, JsonNode theirs) {
    ArrayNode common = Json.mapper().createArrayNode();
    mine.valueStream()
        .filter(value -> theirs.valueStream().anyMatch(value::equals))
        .forEach(common::add);
    return common;
  }

  private static JsonNode extreme(JsonNode mine, JsonNode theirs, IntPredicate keepsMine) {
    return keepsMine.test(mine.decimalValue().compareTo(theirs.decimalValue())) ? mine : theirs;
  }

  private static ArrayNode types(JsonNode mine, JsonNode theirs) {
    Set<String> allowed = new LinkedHashSet<>(names(mine));
    Set<String> others = names(theirs);
    if (others.contains("number") && allowed.contains("integer")) {
      others.add("integer");
    }
    if (allowed.contains("number") && others.contains("integer")) {
      allowed.add("integer");
    }
    allowed.retainAll(others);
    ArrayNode joined = Json.mapper().createArrayNode();
    allowed.forEach(joined::add);
    return joined;
  }

  private static Set<String> names(JsonNode type) {
    Set<String> names = new LinkedHashSet<>();
    if (type.isArray()) {
      type.forEach(name -> names.add(name.asString()));
    } else {
      names.add(type.asString());
    }
    return names;
  }

  /// A const or an enum keeps only the values of an allowed type, and an enum only the const.
  private static ObjectNode narrowed(ObjectNode schema, String path)
      throws UnfillableSchemaException {
    JsonNode only = schema.get("const");
    JsonNode values = schema.get("enum");
    if (only != null && values != null && values.valueStream().noneMatch(only::equals)) {
      throw new UnfillableSchemaException(path, "its const is not in its enum");
    }
    if (values != null && schema.has("type")) {
      Set<String> types = names(schema.get("type"));
      ArrayNode kept = Json.mapper().createArrayNode();
      values.valueStream().filter(value -> fits(types, value)).forEach(kept::add);
      schema.set("enum", kept);
    }
    return schema;
  }

  private static boolean fits(Set<String> types, JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> types.contains("string");
      case NUMBER ->
          types.contains("number")
              || (types.contains("integer") && value.canConvertToExactIntegral());
      case BOOLEAN -> types.contains("boolean");
      case NULL -> types.contains("null");
      case ARRAY -> types.contains("array");
      case OBJECT -> types.contains("object");
      case BINARY, MISSING, POJO -> false;
    };
  }

  /// The types that a plain schema allows; by its keywords where it does not say.
  static Set<String> types(ObjectNode schema) {
    if (schema.has("type")) {
      return names(schema.get("type"));
    }
    if (has(schema, "properties", "required", "additionalProperties", "minProperties")) {
      return Set.of("object");
    }
    if (has(schema, "items", "prefixItems", "minItems", "maxItems", "uniqueItems")) {
      return Set.of("array");
    }
    if (has(schema, "minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum")) {
      return Set.of("number");
    }
    return Set.of("string");
  }

  private static boolean has(ObjectNode schema, String... keywords) {
    return List.of(keywords).stream().anyMatch(schema::has);
  }
}
