package dev.governor.governors.profile;

import java.util.Locale;

/// What is wrong with a governor. Nobody has a flaw and the virtue that it is the opposite of.
public enum Flaw {
  IMPATIENCE(Virtue.PATIENCE),
  HUBRIS(Virtue.HUMILITY),
  COWARDICE(Virtue.COURAGE),
  PARTIALITY(Virtue.JUSTICE),
  CRUELTY(Virtue.MERCY),
  EXCESS(Virtue.TEMPERANCE),
  DECEIT(Virtue.HONESTY),
  TREACHERY(Virtue.LOYALTY),
  AVARICE(Virtue.GENEROSITY),
  SLOTH(Virtue.DILIGENCE),
  RASHNESS(Virtue.PRUDENCE),
  COLDNESS(Virtue.COMPASSION),
  FICKLENESS(Virtue.CONSTANCY),
  DOGMATISM(Virtue.CURIOSITY),
  ALOOFNESS(Virtue.HOSPITALITY),
  GARRULITY(Virtue.DISCRETION),
  WRATH(Virtue.SERENITY),
  NEGLIGENCE(Virtue.VIGILANCE),
  CONTEMPT(Virtue.REVERENCE),
  RESENTMENT(Virtue.GRATITUDE),
  RIGIDITY(Virtue.INGENUITY),
  INDECISION(Virtue.RESOLVE),
  OBSCURITY(Virtue.CLARITY),
  DESPAIR(Virtue.HOPE),
  VANITY(Virtue.HUMILITY),
  ENVY(Virtue.GRATITUDE),
  OBSESSION(Virtue.TEMPERANCE),
  SUSPICION(Virtue.HOSPITALITY);

  private final Virtue opposite;

  Flaw(Virtue opposite) {
    this.opposite = opposite;
  }

  /// The virtue that it cannot stand beside.
  public Virtue opposite() {
    return opposite;
  }

  /// As it is written in JSON: `impatience`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
