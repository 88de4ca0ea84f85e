package dev.governor.governors.canon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Finds what a text quotes from the tables under a name that the tables do not have: `Eleven of
/// Cups`, `the rune Kenaz`, `the trigram Marsh`, `hexagram 65`.
public final class QuotedNames {

  /// @param quoted as it stands in the text
  /// @param nearest the name of the tables that is most like it
  public record Unknown(String quoted, String nearest) {}

  private record Kind(Pattern quotation, List<String> names) {}

  private static final String NAME = "((?:The )?[A-Z][a-z]+(?:(?: of)? [A-Z][a-z]+)*)";
  private static final List<Kind> KINDS = kinds();

  private QuotedNames() {}

  /// In the order of the kinds, and of the text within a kind; empty if all is as the tables have
  /// it.
  public static List<Unknown> unknownIn(String text) {
    List<Unknown> found = new ArrayList<>();
    for (Kind kind : KINDS) {
      Matcher quotation = kind.quotation().matcher(text);
      while (quotation.find()) {
        String name = quotation.group(1);
        if (!kind.names().contains(name)) {
          found.add(new Unknown(quotation.group(), nearest(name, kind.names())));
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<Kind> kinds() {
    Canon canon = Canon.get();
    List<String> cards = canon.tarot().stream().map(TarotCard::name).toList();
    return List.of(
        kind("\\b(?!Suits? of)([A-Z][a-z]+ of (?:Wands|Cups|Swords|Pentacles))\\b", cards),
        kind("\\b(?:card|trump) " + NAME, cards),
        kind("\\brune ([A-Z][a-z]+)\\b", canon.runes().stream().map(Rune::name).toList()),
        kind("\\btrigram ([A-Z][a-z]+)\\b", canon.trigrams().stream().map(Trigram::name).toList()),
        kind(
            "\\bsephirah ([A-Z][a-z]+)\\b",
            canon.sephiroth().stream().map(Sephirah::name).toList()),
        kind(
            "\\b[Hh]exagram ([0-9]+)\\b",
            canon.hexagrams().stream().map(hexagram -> "" + hexagram.number()).toList()));
  }

  private static Kind kind(String quotation, List<String> names) {
    return new Kind(Pattern.compile(quotation), names);
  }

  private static String nearest(String name, List<String> names) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return names.stream()
        .min(Comparator.comparingInt(known -> distance.apply(name, known)))
        .orElseThrow();
  }
}
