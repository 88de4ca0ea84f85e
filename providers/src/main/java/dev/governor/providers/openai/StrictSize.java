package dev.governor.providers.openai;

import tools.jackson.databind.JsonNode;

/// How large a schema is, against what the vendor's strict mode takes.
final class StrictSize {

  private static final int MOST_NAMES = 5000;
  private static final int DEEPEST = 10;
  private static final int MOST_VALUES = 1000;
  private static final int MOST_CHARACTERS = 120_000;
  private static final int LONG_ENUM = 250;
  private static final int LONG_ENUM_CHARACTERS = 15_000;

  private int names;
  private int depth;
  private int values;
  private int characters;
  private boolean isEnumTooLong;

  void name(String name) {
    names++;
    characters += name.length();
  }

  void depth(int level) {
    depth = Math.max(depth, level);
  }

  void values(JsonNode choices) {
    int length = choices.valueStream().mapToInt(value -> value.asString("").length()).sum();
    values += choices.size();
    characters += length;
    isEnumTooLong |= choices.size() > LONG_ENUM && length > LONG_ENUM_CHARACTERS;
  }

  boolean isTaken() {
    return names <= MOST_NAMES
        && depth <= DEEPEST
        && values <= MOST_VALUES
        && characters <= MOST_CHARACTERS
        && !isEnumTooLong;
  }
}
