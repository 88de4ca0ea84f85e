package dev.governor.filler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Text of a wanted length that mentions what is known about an item.
final class Words {

  private static final int LONGEST_FACT = 80;
  private static final int LONGEST_SLUG = 20;
  private static final int MOST_FACTS = 12;
  private static final List<String> ABOUT =
      List.of(
          "A closer look at %s",
          "What matters about %s",
          "%s, in a few words",
          "%s at its plainest",
          "Notes on %s",
          "%s as it stands today",
          "Something worth saying of %s",
          "%s, seen from the outside");
  private static final List<String> MORE =
      List.of(
          "it holds up well on a second reading",
          "the detail rewards patience",
          "nothing here was left to guesswork",
          "the plain facts carry the weight",
          "each part has its use",
          "it keeps what it promises",
          "the rest follows in good order",
          "there is more to it than the name",
          "it was made with some care",
          "a short account is enough");

  private final List<String> mentions;
  private final RandomGenerator random;

  Words(JsonNode facts, RandomGenerator random) {
    this.mentions = mentions(facts).distinct().limit(MOST_FACTS).toList();
    this.random = random;
  }

  /// The short texts and numbers of the facts, in their order.
  private static Stream<String> mentions(JsonNode facts) {
    if (facts.isContainer()) {
      return facts.valueStream().flatMap(Words::mentions);
    }
    if (!facts.isString() && !facts.isNumber()) {
      return Stream.empty();
    }
    String text = facts.asString().strip();
    return text.isEmpty() || text.length() > LONGEST_FACT ? Stream.empty() : Stream.of(text);
  }

  /// Between `min` and `max` characters, as code points; readable where there is room.
  String text(int min, int max) {
    String text = one(ABOUT).formatted(mention());
    if (length(text) > max) {
      text = mention();
    }
    List<String> clauses = new ArrayList<>(MORE);
    while (length(text) < min) {
      if (clauses.isEmpty()) {
        clauses.addAll(MORE);
      }
      text += "; " + clauses.remove(random.nextInt(clauses.size()));
    }
    return cut(text, min, max);
  }

  /// Cut at a word's end where that leaves enough.
  private static String cut(String text, int min, int max) {
    if (length(text) <= max) {
      return text;
    }
    String cut = text.substring(0, text.offsetByCodePoints(0, max));
    int space = cut.lastIndexOf(' ');
    String atWord = space < 0 ? cut : cut.substring(0, space).replaceAll("[;, ]+$", "");
    return length(atWord) >= Math.max(min, 1) ? atWord : cut;
  }

  /// One word in small letters, for addresses.
  String slug() {
    String word = mention().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String cut = word.substring(0, Math.min(word.length(), LONGEST_SLUG));
    String slug = cut.replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "item" : slug;
  }

  private String mention() {
    return mentions.isEmpty() ? "the item" : one(mentions);
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
