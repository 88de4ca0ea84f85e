package dev.governor.wiring.jobfile;

import dev.governor.api.data.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A value of a job file that knows where it was written.
sealed interface Element {

  Origin at();

  /// @param fields in their order; mutable only while the tree is built
  record Table(Origin at, Map<String, Field> fields) implements Element {}

  /// @param at where the field's name is
  record Field(Origin at, Element value) {}

  record Listing(Origin at, List<Element> elements) implements Element {}

  /// @param text as written, without quotes
  /// @param value a text, number, boolean or null
  record Scalar(Origin at, String text, JsonNode value) implements Element {}

  default JsonNode toJson() {
    return switch (this) {
      case Scalar scalar -> scalar.value();
      case Listing listing -> {
        ArrayNode array = Json.mapper().createArrayNode();
        listing.elements().forEach(element -> array.add(element.toJson()));
        yield array;
      }
      case Table table -> {
        ObjectNode object = Json.object();
        table.fields().forEach((name, field) -> object.set(name, field.value().toJson()));
        yield object;
      }
    };
  }

  /// What it is, for the end of a sentence: `the text 'abc'`.
  default String shown() {
    return switch (this) {
      case Listing _ -> "a list";
      case Table _ -> "a block of fields";
      case Scalar(_, String text, JsonNode value) when value.isString() ->
          "the text '" + Shown.text(text) + "'";
      case Scalar(_, String text, JsonNode value) when value.isNumber() ->
          "the number " + Shown.text(text);
      case Scalar(_, String text, JsonNode value) when value.isBoolean() -> text;
      case Scalar _ -> "empty";
    };
  }

  /// Whether nothing was written: an empty value, `~` or `null`.
  default boolean isNull() {
    return this instanceof Scalar(_, _, JsonNode value) && value.isNull();
  }
}
