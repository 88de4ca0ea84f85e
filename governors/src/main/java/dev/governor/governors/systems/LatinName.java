package dev.governor.governors.systems;

import dev.governor.api.data.InvalidInputException;
import java.text.Normalizer;
import java.util.Locale;

/// The letters of a name, A to Z, without accents and whatever else is in it.
record LatinName(String letters) {

  /// @throws InvalidInputException if there is no such letter in it
  static LatinName of(String name) {
    String letters =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z]", "");
    if (letters.isEmpty()) {
      throw new InvalidInputException(
          "the name '" + name + "' has none of the letters A to Z; write it in Latin letters");
    }
    return new LatinName(letters);
  }
}
