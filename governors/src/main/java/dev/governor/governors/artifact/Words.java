package dev.governor.governors.artifact;

import java.util.Arrays;

/// Reads the words of closed lists in tables.
final class Words {

  private Words() {}

  /// The constant that is written as `word`.
  static <T extends Enum<T>> T constant(Class<T> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(word + " is no " + type.getSimpleName() + " of a table"));
  }
}
