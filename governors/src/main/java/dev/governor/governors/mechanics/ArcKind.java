package dev.governor.governors.mechanics;

import java.util.Locale;

/// What holds an arc across governors together.
public enum ArcKind {
  /// Governors that are allies of one another, directly or through others.
  ALLIANCE,
  /// Two that are rivals.
  RIVALRY,
  /// A governor, its protege, the protege of that one, and so on.
  DISCIPLESHIP,
  /// Governors that watch over the same fellowship of mortals.
  ORDER,
  /// A governor whose story opens the door to others.
  INTRODUCTION;

  /// As it is written in JSON: `alliance`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
