package dev.governor.governors.profile;

import java.util.Locale;

/// Which way a governor's force runs.
public enum Polarity implements Glossed {
  PROJECTIVE("gives, sends, acts first"),
  RECEPTIVE("takes in, holds, answers"),
  BALANCED("does both at once"),
  ALTERNATING("does each in its season");

  private final String gloss;

  Polarity(String gloss) {
    this.gloss = gloss;
  }

  @Override
  public String gloss() {
    return gloss;
  }

  /// As it is written in JSON: `projective`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
