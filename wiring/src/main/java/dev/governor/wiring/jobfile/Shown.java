package dev.governor.wiring.jobfile;

import java.util.List;

/// Puts what people wrote into a sentence: short, and without what a terminal would obey.
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  static String text(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return text.codePointCount(0, text.length()) > LONGEST ? plain + "..." : plain.toString();
  }

  /// `low, normal or high`.
  static String oneOf(List<String> names) {
    return joined(names, " or ");
  }

  /// `id, type and input`.
  static String all(List<String> names) {
    return joined(names, " and ");
  }

  /// `is offline`, `are anthropic and offline`.
  static String are(List<String> names) {
    return switch (names.size()) {
      case 0 -> "are none";
      case 1 -> "is " + names.getFirst();
      default -> "are " + all(names);
    };
  }

  private static String joined(List<String> names, String last) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return String.join(", ", names.subList(0, names.size() - 1)) + last + names.getLast();
  }
}
