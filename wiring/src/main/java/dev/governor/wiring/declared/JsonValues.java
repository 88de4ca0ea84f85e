package dev.governor.wiring.declared;

import dev.governor.api.data.Json;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/// Puts JSON values into prompts and sentences.
final class JsonValues {

  /// Beyond it, a number is written with an exponent: `1e999999` would fill the memory.
  private static final int LARGEST_SCALE = 40;

  private JsonValues() {}

  /// Texts without quotes, numbers without exponents, everything else as JSON.
  static String plain(JsonNode value) {
    if (value.isString()) {
      return value.stringValue();
    }
    if (value.isNumber() && !value.isIntegralNumber() && isFinite(value)) {
      BigDecimal number = value.decimalValue().stripTrailingZeros();
      return Math.abs(number.scale()) > LARGEST_SCALE ? number.toString() : number.toPlainString();
    }
    return Json.write(value);
  }

  /// A number such as 1e400 is beyond what a double holds; it is left as it was read.
  private static boolean isFinite(JsonNode value) {
    return !(value.isDouble() || value.isFloat()) || Double.isFinite(value.doubleValue());
  }

  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "null";
      case NUMBER -> "a number";
      case OBJECT -> "an object";
      case STRING -> "text";
      case BINARY, POJO -> throw new IllegalArgumentException("not JSON: " + value);
    };
  }
}
