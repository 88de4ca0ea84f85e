package dev.governor.governors.canon;

import java.util.Locale;

/// The four groups of traditions.
public enum TraditionGroup {
  MAGICK_SYSTEM,
  PHILOSOPHY_AND_MYSTICISM,
  DIVINATION_AND_ARTS,
  SCIENCE_AND_REALITY;

  /// As it is written in JSON: `magick_system`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
