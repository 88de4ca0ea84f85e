package dev.governor.wiring.declared;

import dev.governor.api.data.InvalidInputException;
import tools.jackson.databind.JsonNode;

/// Reads what names an item.
final class ItemKeys {

  private ItemKeys() {}

  /// The text or number in `field`.
  ///
  /// @throws InvalidInputException if there is none
  static String of(JsonNode item, String field) {
    JsonNode key = item.path(field);
    if (key.isMissingNode()) {
      throw new InvalidInputException(
          "has no field '%s', which item_key names; %s".formatted(field, FieldNames.of(item)));
    }
    if (!key.isString() && !key.isNumber()) {
      throw new InvalidInputException(
          "the field '%s', which item_key names, must be text or a number, was %s"
              .formatted(field, JsonValues.kind(key)));
    }
    String text = JsonValues.plain(key);
    if (text.isBlank()) {
      throw new InvalidInputException("the field '" + field + "', which item_key names, is blank");
    }
    return text;
  }
}
