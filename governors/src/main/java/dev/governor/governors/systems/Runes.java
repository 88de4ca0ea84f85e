package dev.governor.governors.systems;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Rune;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The rune with which a name begins.
public final class Runes {

  /// For letters that the elder futhark has no rune of its own for.
  private static final Map<String, String> STAND_INS =
      Map.of("c", "k", "v", "u", "x", "s", "y", "j", "q", "k");

  private Runes() {}

  /// That of the first two letters where there is one, such as `th`; else that of the first.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if none of A to Z is in `name`
  public static Rune of(String name) {
    String letters = LatinName.of(name).letters().toLowerCase(Locale.ROOT);
    String first = letters.substring(0, 1);
    return rune(letters.substring(0, Math.min(2, letters.length())))
        .or(() -> rune(STAND_INS.getOrDefault(first, first)))
        .orElseThrow(() -> new IllegalStateException("no rune stands for the letter " + first));
  }

  private static Optional<Rune> rune(String letter) {
    return Canon.get().runes().stream().filter(rune -> rune.letter().equals(letter)).findFirst();
  }
}
