package dev.governor.governors.artifact;

import dev.governor.governors.profile.Glossed;
import java.util.Locale;

/// What an artifact does for who carries it.
public enum EffectType implements Glossed {
  ENERGY_CAP("points that the bearer can hold above 25; always at work"),
  ENERGY_REGEN("points that come back within 100 blocks beside the usual 20; always at work"),
  REPUTATION_BONUS("percent more of each reputation gained, while it is used"),
  COOLDOWN_REDUCTION("blocks fewer than 144 until the governor receives again"),
  DIALOGUE_UNLOCK("closed lines of a conversation that it opens"),
  DIVINATION_HINT("choices of which it tells where they lead");

  private final String gloss;

  EffectType(String gloss) {
    this.gloss = gloss;
  }

  /// What its magnitude counts.
  @Override
  public String gloss() {
    return gloss;
  }

  /// Whether it works without being used, so that a use can neither cost nor cool down.
  public boolean passive() {
    return this == ENERGY_CAP || this == ENERGY_REGEN;
  }

  /// As it is written in JSON: `energy_cap`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
