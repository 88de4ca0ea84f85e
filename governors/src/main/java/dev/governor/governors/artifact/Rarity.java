package dev.governor.governors.artifact;

import java.util.Locale;

/// How seldom artifacts like it are found, the most common first.
public enum Rarity {
  COMMON,
  UNCOMMON,
  RARE,
  LEGENDARY,
  MYTHIC;

  /// Whether a governor may give only one of those.
  public boolean singular() {
    return this == LEGENDARY || this == MYTHIC;
  }

  /// As it is written in JSON: `common`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
