package dev.governor.governors.profile;

import java.util.Locale;

/// What is good in a governor. Each has its opposite among the flaws.
public enum Virtue {
  PATIENCE,
  HUMILITY,
  COURAGE,
  JUSTICE,
  MERCY,
  TEMPERANCE,
  HONESTY,
  LOYALTY,
  GENEROSITY,
  DILIGENCE,
  PRUDENCE,
  COMPASSION,
  CONSTANCY,
  CURIOSITY,
  HOSPITALITY,
  DISCRETION,
  SERENITY,
  VIGILANCE,
  REVERENCE,
  GRATITUDE,
  INGENUITY,
  RESOLVE,
  CLARITY,
  HOPE;

  /// As it is written in JSON: `patience`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
