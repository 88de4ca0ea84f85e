package dev.governor.governors.release;

import java.util.Locale;

/// Whether the missing side of a relation may be added to a profile.
public enum Verdict {

  /// It may: the profile stays valid.
  ADD,

  /// The profile has as many relations as it can; one would have to go.
  NO_ROOM,

  /// The profile says the opposite; somebody has to decide.
  CONTRADICTED;

  /// As it is written in JSON: `no_room`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
