package dev.governor.api.job;

import dev.governor.api.data.InvalidInputException;
import org.jspecify.annotations.Nullable;

/// Refuses a wrong value with a sentence that names its field.
final class Check {

  private static final int LONGEST_SHOWN = 60;

  private Check() {}

  static void that(boolean holds, String field, String rule) {
    if (!holds) {
      throw new InvalidInputException(field + " " + rule);
    }
  }

  static <T> T present(@Nullable T value, String field) {
    if (value == null) {
      throw new InvalidInputException(field + " is missing");
    }
    return value;
  }

  static void between(long low, long high, long value, String field) {
    that(
        low <= value && value <= high,
        field,
        "must be from " + low + " to " + high + ", was " + value);
  }

  /// A value short enough to be shown in a sentence.
  static String shown(String value) {
    return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "...";
  }
}
