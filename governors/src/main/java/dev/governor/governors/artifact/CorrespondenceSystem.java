package dev.governor.governors.artifact;

import static java.util.Objects.requireNonNull;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.GeomanticFigure;
import dev.governor.governors.canon.HebrewLetter;
import dev.governor.governors.canon.Planet;
import dev.governor.governors.canon.Rune;
import dev.governor.governors.canon.Sephirah;
import dev.governor.governors.canon.Sign;
import dev.governor.governors.canon.TarotCard;
import dev.governor.governors.canon.Trigram;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A system of the tables that an artifact can correspond to.
public enum CorrespondenceSystem {
  TAROT,
  SEPHIROTH,
  ZODIAC,
  PLANETS,
  ICHING,
  TRIGRAMS,
  RUNES,
  GEOMANCY,
  HEBREW_LETTERS;

  private static final Map<CorrespondenceSystem, Set<String>> KNOWN =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), s -> Set.copyOf(s.keys())));

  /// The names of what it has, in the order of its table; of hexagrams, the numbers.
  public List<String> keys() {
    Canon canon = Canon.get();
    return switch (this) {
      case TAROT -> canon.tarot().stream().map(TarotCard::name).toList();
      case SEPHIROTH -> canon.sephiroth().stream().map(Sephirah::name).toList();
      case ZODIAC -> canon.signs().stream().map(Sign::name).toList();
      case PLANETS -> canon.planets().stream().map(Planet::name).toList();
      case ICHING -> canon.hexagrams().stream().map(h -> String.valueOf(h.number())).toList();
      case TRIGRAMS -> canon.trigrams().stream().map(Trigram::name).toList();
      case RUNES -> canon.runes().stream().map(Rune::name).toList();
      case GEOMANCY -> canon.figures().stream().map(GeomanticFigure::figure).toList();
      case HEBREW_LETTERS -> canon.letters().stream().map(HebrewLetter::name).toList();
    };
  }

  /// Whether its table has `key`, written like that.
  public boolean has(String key) {
    return requireNonNull(KNOWN.get(this)).contains(key);
  }

  /// As it is written in JSON: `tarot`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
