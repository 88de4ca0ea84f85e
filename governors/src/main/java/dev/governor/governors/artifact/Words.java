package dev.governor.governors.artifact;

import java.util.Arrays;

/// Reads words of closed lists, as tables and prompts write them.
public final class Words {

  private Words() {}

  /// The constant that is written as `word`.
  public static <T extends Enum<T>> T constant(Class<T> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(word + " is no " + type.getSimpleName()));
  }
}
