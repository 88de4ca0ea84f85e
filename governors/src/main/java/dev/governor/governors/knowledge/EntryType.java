package dev.governor.governors.knowledge;

import java.util.Locale;

/// What kind of knowledge an entry is.
public enum EntryType {
  PRINCIPLE("what is held to be so"),
  PRACTICE("what is done, and how"),
  SYSTEM("an arrangement of parts: letters, spheres, cards, ranks"),
  CONCEPT("a word that has to be understood first"),
  HISTORICAL("who, when and where"),
  PRACTICAL("what one can use it for");

  private final String gloss;

  EntryType(String gloss) {
    this.gloss = gloss;
  }

  String gloss() {
    return gloss;
  }

  /// As it is written in JSON: `principle`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
