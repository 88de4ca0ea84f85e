package dev.governor.governors.release;

import dev.governor.governors.canon.Aethyr;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.GeomanticFigure;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Planet;
import dev.governor.governors.canon.Rune;
import dev.governor.governors.canon.Sephirah;
import dev.governor.governors.canon.Sign;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.canon.Tribe;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What an id can name: rows of the tables, and the outputs of a release. Of what no stage made
/// nothing is known, and nothing can be said.
final class Known {

  private static final String PASSAGES = "passages";

  /// The id of an entry: its tradition, its type and three digits.
  private static final Pattern ENTRY = Pattern.compile("[a-z0-9_]+_[a-z]+_[0-9]{3}");

  private final Map<String, Set<String>> byKind = new HashMap<>();

  /// The traditions that the release has entries of.
  private final Set<String> entries = new HashSet<>();

  private Known() {}

  static Known of(Parts parts) {
    Known known = new Known();
    Canon canon = Canon.get();
    known.put("governors", canon.governors(), Governor::originalId);
    known.put("aethyrs", canon.aethyrs(), Aethyr::name);
    known.put("tribes", canon.tribes(), Tribe::name);
    known.put("tarot", canon.tarot(), card -> String.valueOf(card.id()));
    known.put("sephiroth", canon.sephiroth(), Sephirah::name);
    known.put("zodiac", canon.signs(), Sign::name);
    known.put("planets", canon.planets(), Planet::name);
    known.put("runes", canon.runes(), Rune::name);
    known.put("geomancy", canon.figures(), GeomanticFigure::figure);
    known.put("iching", canon.hexagrams(), hexagram -> String.valueOf(hexagram.number()));
    known.put("traditions", List.of(TraditionId.values()), TraditionId::toString);
    known.made("traditions", parts.traditions(), Part::subject);
    known.made("profiles", parts.profiles(), Part::subject);
    known.made("storylines", parts.storylines(), Part::subject);
    known.made("artifacts", parts.artifacts(), artifact -> artifact.output().id());
    known.made(PASSAGES, parts.knowledge(), entry -> entry.output().id());
    parts.knowledge().forEach(entry -> known.entries.add(entry.output().traditionId()));
    return known;
  }

  private <T> void put(String kind, List<T> rows, Function<T, String> id) {
    rows.forEach(row -> byKind.computeIfAbsent(kind, _ -> new HashSet<>()).add(id.apply(row)));
  }

  private <T> void made(String kind, List<Part<T>> parts, Function<Part<T>, String> id) {
    put(kind, parts, id);
  }

  /// Whether `id`, such as `artifacts/occodon_artifact_1`, is of a kind that is known, but names
  /// nothing.
  boolean lacks(String id) {
    int slash = id.indexOf('/');
    return slash > 0 && lacks(id.substring(0, slash), id.substring(slash + 1));
  }

  boolean lacks(String kind, String name) {
    return byKind.containsKey(kind)
        && !has(kind, name)
        && (!kind.equals(PASSAGES) || isOfRelease(name));
  }

  boolean has(String kind, String name) {
    return byKind.getOrDefault(kind, Set.of()).contains(name);
  }

  /// Whether a passage would be an entry of this release: prompts may embed others too, which the
  /// knowledge base has from elsewhere.
  private boolean isOfRelease(String passage) {
    return ENTRY.matcher(passage).matches()
        && entries.stream().anyMatch(tradition -> passage.startsWith(tradition + "_"));
  }
}
