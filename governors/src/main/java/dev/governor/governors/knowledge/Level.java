package dev.governor.governors.knowledge;

import java.util.Locale;

/// How much an entry presupposes.
public enum Level {
  FOUNDATIONAL,
  INTERMEDIATE,
  ADVANCED;

  /// As it is written in JSON: `foundational`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
