package dev.governor.outputs.input;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/// What a parser found, in the words of a sentence.
final class ParserProblem {

  private static final Pattern ASIDE = Pattern.compile("\\s*\\(start marker at \\[.*?]\\)");
  private static final Pattern END = Pattern.compile("[\\s.]+$");

  private ParserProblem() {}

  /// The problem, with its column.
  static String of(JacksonException e) {
    return "not well-formed JSON at column %d: %s".formatted(column(e), words(e));
  }

  /// What the parser says, on one line.
  static String words(JacksonException e) {
    String what = ASIDE.matcher(e.getOriginalMessage()).replaceAll("");
    return END.matcher(what.lines().findFirst().orElse("")).replaceAll("");
  }

  private static int column(JacksonException e) {
    return Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
  }

  /// The line, where the parser knows it.
  static long line(JacksonException e) {
    return Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
  }
}
