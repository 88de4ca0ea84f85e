package dev.governor.governors.profile;

import java.util.Locale;

/// Where a governor's attention lies.
public enum Orientation implements Glossed {
  INWARD("on its own depths"),
  OUTWARD("on mortals and their doings"),
  UPWARD("on the aethyrs above it"),
  DOWNWARD("on the earth and what lies under it"),
  ACROSS("on its fellow governors");

  private final String gloss;

  Orientation(String gloss) {
    this.gloss = gloss;
  }

  @Override
  public String gloss() {
    return gloss;
  }

  /// As it is written in JSON: `inward`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
