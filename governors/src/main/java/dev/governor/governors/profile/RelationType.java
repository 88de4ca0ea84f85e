package dev.governor.governors.profile;

import java.util.Locale;

/// How a governor stands to another. A mortal order is a fellowship of mortals that both of them
/// watch over.
public enum RelationType {
  ALLY,
  RIVAL,
  PROTEGE,
  MORTAL_ORDER;

  /// As it is written in JSON: `ally`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
