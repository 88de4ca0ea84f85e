package dev.governor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person types when asked whether to go on.
record Answer(Surroundings in) {

  private static final Set<String> YES = Set.of("y", "yes");

  /// The end of the input is a no.
  boolean isYes() {
    try {
      BufferedReader typed =
          new BufferedReader(new InputStreamReader(in.typed(), StandardCharsets.UTF_8));
      String line = Optional.ofNullable(typed.readLine()).orElse("");
      return YES.contains(line.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException("what was typed cannot be read", e);
    }
  }
}
