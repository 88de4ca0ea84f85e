package dev.governor.governors.questline;

import java.util.Locale;

/// What kind of thing is met.
public enum EncounterKind {
  RIDDLE,
  TRIAL,
  DIALOGUE,
  CHOICE,
  REVELATION,
  CHALLENGE,
  TEACHING,
  TRANSFORMATION;

  /// As it is written in JSON: `riddle`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
