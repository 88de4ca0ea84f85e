package dev.governor.governors.systems;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Rune;
import dev.governor.governors.canon.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the letters of a name come to: gematria, numerology, rune.
final class Letters {

  private static final Map<Character, Integer> VALUES =
      Table.read(Letters.class, "latin_letters.csv", LatinLetter.class).stream()
          .collect(
              toUnmodifiableMap(
                  letter -> letter.latin().charAt(0),
                  letter -> Canon.get().letter(letter.hebrew()).value()));

  private static final Map<String, String> RUNE_LETTERS =
      Map.of("c", "k", "v", "u", "x", "s", "y", "j", "q", "k");

  private Letters() {}

  private record LatinLetter(String latin, String hebrew) {}

  static int gematria(String name) {
    return plain(name).chars().map(c -> VALUES.getOrDefault((char) c, 0)).sum();
  }

  static int numerology(String name) {
    int sum = plain(name).chars().map(c -> (c - 'A') % 9 + 1).sum();
    return (sum - 1) % 9 + 1;
  }

  static Rune runeOf(String name) {
    String lower = plain(name).toLowerCase(Locale.ROOT);
    String first = lower.substring(0, 1);
    return rune(lower.substring(0, 2))
        .or(() -> rune(RUNE_LETTERS.getOrDefault(first, first)))
        .orElseThrow(() -> new IllegalArgumentException("no rune begins the name " + name));
  }

  private static Optional<Rune> rune(String letter) {
    return Canon.get().runes().stream().filter(rune -> rune.letter().equals(letter)).findFirst();
  }

  private static String plain(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
  }
}
