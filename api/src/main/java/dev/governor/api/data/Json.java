package dev.governor.api.data;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The one dialect of JSON that Governor reads and writes: strict on what comes in (no unknown,
/// missing or repeated property), byte-stable on what goes out (record components in their order).
/// Thread-safe.
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  private Json() {}

  /// The mapper behind this class, for streaming readers and writers; immutable.
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /// @throws JacksonException if `text` is not one JSON document
  public static JsonNode parse(String text) {
    JsonNode value = MAPPER.readTree(text);
    if (value.isMissingNode()) {
      throw MismatchedInputException.from(null, JsonNode.class, "there is no text");
    }
    return value;
  }

  /// @throws JacksonException if `value` does not fit `type`
  public static <T> T read(JsonNode value, Class<T> type) {
    return MAPPER.treeToValue(value, type);
  }

  /// The value as JSON; a record's components become its properties.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  public static String writePretty(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }
}
