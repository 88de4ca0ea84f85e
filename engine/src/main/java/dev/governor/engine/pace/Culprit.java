package dev.governor.engine.pace;

import java.util.Locale;
import java.util.regex.Pattern;

/// Which limit a refusal is about, where only its words tell.
final class Culprit {

  private static final Pattern INPUT = Pattern.compile("input[ _-]token|\\bitpm\\b");
  private static final Pattern OUTPUT = Pattern.compile("output[ _-]token|\\botpm\\b");
  private static final Pattern TOKENS = Pattern.compile("\\btokens?\\b|\\btpm\\b");

  private Culprit() {}

  /// Requests, if the words say nothing of tokens.
  static Quantity of(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    if (INPUT.matcher(words).find()) {
      return Quantity.INPUT_TOKENS;
    }
    if (OUTPUT.matcher(words).find()) {
      return Quantity.OUTPUT_TOKENS;
    }
    return TOKENS.matcher(words).find() ? Quantity.TOKENS : Quantity.REQUESTS;
  }
}
