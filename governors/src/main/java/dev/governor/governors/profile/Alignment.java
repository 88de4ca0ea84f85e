package dev.governor.governors.profile;

import java.util.Locale;

/// Where a governor stands between law and chaos, good and evil.
public enum Alignment {
  LAWFUL_GOOD,
  NEUTRAL_GOOD,
  CHAOTIC_GOOD,
  LAWFUL_NEUTRAL,
  TRUE_NEUTRAL,
  CHAOTIC_NEUTRAL,
  LAWFUL_EVIL,
  NEUTRAL_EVIL,
  CHAOTIC_EVIL;

  /// As it is written in JSON: `lawful_good`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
