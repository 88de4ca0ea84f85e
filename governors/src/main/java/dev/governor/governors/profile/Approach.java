package dev.governor.governors.profile;

import java.util.Locale;

/// What a governor does with the one before it.
public enum Approach {
  OBSERVES,
  WITHHOLDS,
  TESTS,
  QUESTIONS,
  RIDDLES,
  WARNS,
  CONFRONTS,
  JUDGES,
  COMMANDS,
  BARGAINS,
  INVITES,
  INSTRUCTS,
  GUIDES,
  COMFORTS,
  CONFIDES,
  BLESSES;

  /// As it is written in JSON: `observes`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
