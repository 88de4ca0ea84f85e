package dev.governor.providers.schema;

import dev.governor.api.data.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Makes of a JSON Schema the one that a vendor's schema mode takes: what the vendor refuses goes
/// into the description, where the model may heed it, as the vendors' own SDKs do. What it does not
/// heed, the engine's judge finds.
///
/// Pure. Keywords keep their order, so that the same schema is the same bytes and can be cached.
public final class SchemaTrim {

  private static final Set<String> NOT_SENT = Set.of("$schema", "$id", "$comment");
  private static final Set<String> KEPT =
      Set.of("type", "enum", "const", "title", "description", "required", "additionalProperties");
  private static final JsonNode OBJECT = StringNode.valueOf("object");
  private static final String DEFS = "$defs";
  private static final String REF = "$ref";
  private static final String DESCRIPTION = "description";

  private final BiPredicate<String, JsonNode> takes;
  private final boolean takesRecursion;

  /// @param takes whether the vendor takes a keyword with its value, beyond those that all take
  /// @param takesRecursion whether a schema may be defined by itself
  public SchemaTrim(BiPredicate<String, JsonNode> takes, boolean takesRecursion) {
    this.takes = takes;
    this.takesRecursion = takesRecursion;
  }

  /// Empty if no schema mode can hold a model to it: it is no object, refers to what is not in its
  /// `$defs`, or is recursive where that is not taken.
  public Optional<ObjectNode> trim(ObjectNode schema) {
    References references = new References(schema);
    boolean isObject = OBJECT.equals(schema.path("type")) || (schema.has(REF) && schema.has(DEFS));
    return isObject && references.areKnown() && (takesRecursion || !references.areRecursive())
        ? Optional.of(trimmed(schema))
        : Optional.empty();
  }

  private ObjectNode trimmed(ObjectNode schema) {
    ObjectNode sent = Json.object();
    List<String> told = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : schema.properties()) {
      String keyword = entry.getKey();
      JsonNode value = entry.getValue();
      switch (keyword) {
        case "properties", DEFS -> sent.set(keyword, each(value));
        case "items" -> sent.set(keyword, part(value));
        case "anyOf", "oneOf" -> sent.set("anyOf", all(value));
        case "allOf" -> sent.set("allOf", all(value));
        case REF -> sent.set(REF, value);
        default -> {
          if (KEPT.contains(keyword) || takes.test(keyword, value)) {
            sent.set(keyword, value);
          } else if (!NOT_SENT.contains(keyword)) {
            told.add(keyword + ": " + (value.isString() ? value.stringValue() : value.toString()));
          }
        }
      }
    }
    close(sent);
    tell(sent, told);
    return sent;
  }

  private ObjectNode each(JsonNode schemas) {
    ObjectNode sent = Json.object();
    schemas.properties().forEach(entry -> sent.set(entry.getKey(), part(entry.getValue())));
    return sent;
  }

  private ArrayNode all(JsonNode schemas) {
    ArrayNode sent = Json.mapper().createArrayNode();
    schemas.forEach(schema -> sent.add(part(schema)));
    return sent;
  }

  /// `true` and `false` are schemas too.
  private JsonNode part(JsonNode schema) {
    return schema instanceof ObjectNode object ? trimmed(object) : schema;
  }

  /// No vendor takes an object that is open.
  private static void close(ObjectNode sent) {
    JsonNode type = sent.path("type");
    if (OBJECT.equals(type) || (type instanceof ArrayNode types && contains(types))) {
      if (!sent.has("properties")) {
        sent.set("properties", Json.object());
      }
      sent.put("additionalProperties", false);
    }
  }

  private static boolean contains(ArrayNode types) {
    return types.valueStream().anyMatch(OBJECT::equals);
  }

  private static void tell(ObjectNode sent, List<String> told) {
    // Beside a reference, nothing else is taken.
    if (told.isEmpty() || sent.has(REF)) {
      return;
    }
    String before = sent.path(DESCRIPTION).asString("");
    String words = "{" + String.join(", ", told) + "}";
    sent.put(DESCRIPTION, before.isEmpty() ? words : before + "\n\n" + words);
  }
}
