package dev.governor.governors.systems;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Table;
import java.util.Map;

/// What a name counts as Hebrew, each Latin letter as the one that stands for it.
public final class Gematria {

  private static final Map<Character, Integer> VALUES =
      Table.read(Gematria.class, "latin_letters.csv", LatinLetter.class).stream()
          .collect(
              toUnmodifiableMap(
                  letter -> letter.latin().charAt(0),
                  letter -> Canon.get().letter(letter.hebrew()).value()));

  private Gematria() {}

  private record LatinLetter(String latin, String hebrew) {}

  /// @throws dev.governor.api.data.InvalidInputException if none of A to Z is in `name`
  public static int of(String name) {
    return LatinName.of(name).letters().chars().map(c -> VALUES.getOrDefault((char) c, 0)).sum();
  }
}
