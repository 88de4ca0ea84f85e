package dev.governor.wiring.declared;

import dev.governor.api.data.InvalidInputException;
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
    if (value.isNumber() && !value.isIntegralNumber()) {
      checkFinite(value);
      BigDecimal number = value.decimalValue().stripTrailingZeros();
      return Math.abs(number.scale()) > LARGEST_SCALE ? number.toString() : number.toPlainString();
    }
    return Json.write(value);
  }

  /// A number such as 1e400 was read as infinity: what it was is lost.
  private static void checkFinite(JsonNode value) {
    if ((value.isDouble() || value.isFloat()) && !Double.isFinite(value.doubleValue())) {
      throw new InvalidInputException(
          "a number is larger than can be kept (about 1.8e308); write it as text");
    }
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
