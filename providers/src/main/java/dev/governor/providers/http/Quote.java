package dev.governor.providers.http;

import dev.governor.api.provider.Secret;
import java.util.Optional;

/// What a vendor said, fit to be shown and stored: one line, not too long, without the key.
public final class Quote {

  private static final int LONGEST = 500;

  private Quote() {}

  /// @param key replaced by its name, as servers echo it
  public static String of(String said, Optional<Secret> key) {
    String safe =
        key.filter(secret -> !secret.reveal().isEmpty())
            .map(secret -> said.replace(secret.reveal(), secret.toString()))
            .orElse(said);
    String line = safe.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
