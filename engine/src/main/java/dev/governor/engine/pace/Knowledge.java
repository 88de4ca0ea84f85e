package dev.governor.engine.pace;

import java.util.Locale;

/// How a limit is known.
public enum Knowledge {

  /// The user set it.
  CONFIGURED,

  /// The provider tells it.
  TOLD,

  /// It was measured.
  FOUND,

  /// Nothing was met so far.
  UNKNOWN;

  /// As it is written: `found`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
