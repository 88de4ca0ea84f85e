package dev.governor.cli.failures;

import java.util.regex.Pattern;

/// Tells failures of one cause apart: those whose messages differ in names and numbers only are of
/// one kind.
final class Kind {

  private static final int LONGEST = 160;

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern NAMED_BY_MACHINES =
      Pattern.compile("\\b(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z])[\\w-]{6,}");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private Kind() {}

  /// @param message where an answer broke several rules, a sentence each, joined by `; `: the first
  ///   counts
  static String of(String message) {
    int end = message.indexOf("; ");
    String first = end < 0 ? message : message.substring(0, end);
    String cut = first.length() > LONGEST ? first.substring(0, LONGEST) : first;
    String unquoted = QUOTED.matcher(cut).replaceAll("'...'");
    String unnamed = NAMED_BY_MACHINES.matcher(unquoted).replaceAll("ID");
    return NUMBER.matcher(unnamed).replaceAll("N").strip();
  }
}
