package dev.governor.governors.profile;

import java.util.Locale;

/// The figure of story that a governor is.
public enum RoleArchetype implements Glossed {
  SAGE("wants the truth"),
  SOVEREIGN("wants order"),
  MAGUS("wants to change what is"),
  CAREGIVER("wants nobody lost"),
  WANDERER("wants the horizon"),
  TRICKSTER("wants the rule broken that deserves it"),
  REBEL("wants the wrong overthrown"),
  LOVER("wants union"),
  CREATOR("wants to leave something made"),
  CHAMPION("wants to be equal to the fight"),
  INNOCENT("wants the world as it was meant"),
  SHADOW("wants what nobody admits to");

  private final String gloss;

  RoleArchetype(String gloss) {
    this.gloss = gloss;
  }

  @Override
  public String gloss() {
    return gloss;
  }

  /// As it is written in JSON: `sage`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
