package dev.governor.governors.profile;

import java.util.Locale;

/// What a governor thinks of itself.
public enum SelfRegard implements Glossed {
  HUMBLE("thinks of itself last"),
  MODEST("knows its worth and does not mention it"),
  DUTIFUL("is its office and nothing besides"),
  ASSURED("has no need to prove itself"),
  PROUD("expects to be acknowledged"),
  VAINGLORIOUS("believes its own legend"),
  WOUNDED("was slighted once and keeps the scar"),
  DETACHED("finds itself a minor subject");

  private final String gloss;

  SelfRegard(String gloss) {
    this.gloss = gloss;
  }

  @Override
  public String gloss() {
    return gloss;
  }

  /// As it is written in JSON: `humble`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
