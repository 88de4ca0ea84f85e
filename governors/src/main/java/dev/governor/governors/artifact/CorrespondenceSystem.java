package dev.governor.governors.artifact;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.GeomanticFigure;
import dev.governor.governors.canon.HebrewLetter;
import dev.governor.governors.canon.Hexagram;
import dev.governor.governors.canon.Planet;
import dev.governor.governors.canon.Rune;
import dev.governor.governors.canon.Sephirah;
import dev.governor.governors.canon.Sign;
import dev.governor.governors.canon.TarotCard;
import dev.governor.governors.canon.Trigram;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A system of the tables that an artifact can correspond to. Keys are names, as the tables write
/// them; of a hexagram, its number.
public enum CorrespondenceSystem {
  TAROT(names(Canon.get().tarot(), TarotCard::name)),
  SEPHIROTH(names(Canon.get().sephiroth(), Sephirah::name)),
  ZODIAC(names(Canon.get().signs(), Sign::name)),
  PLANETS(names(Canon.get().planets(), Planet::name)),
  ICHING(names(Canon.get().hexagrams(), (Hexagram hexagram) -> "" + hexagram.number())),
  TRIGRAMS(names(Canon.get().trigrams(), Trigram::name)),
  RUNES(names(Canon.get().runes(), Rune::name)),
  GEOMANCY(names(Canon.get().figures(), GeomanticFigure::figure)),
  HEBREW_LETTERS(names(Canon.get().letters(), HebrewLetter::name));

  private final Set<String> keys;

  CorrespondenceSystem(Set<String> keys) {
    this.keys = keys;
  }

  private static <T> Set<String> names(List<T> rows, Function<T, String> name) {
    return rows.stream()
        .map(name)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }

  /// In the order of the table.
  public Set<String> keys() {
    return keys;
  }

  /// As it is written in JSON: `tarot`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
