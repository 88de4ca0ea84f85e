package dev.governor.governors.interview;

import dev.governor.governors.canon.Aethyr;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.canon.Rune;
import dev.governor.governors.canon.Sephirah;
import dev.governor.governors.canon.Sign;
import dev.governor.governors.canon.TarotCard;
import dev.governor.governors.canon.Tribe;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.systems.Correspondences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a governor says of itself, in so many words, what the tables say of another: `my element
/// is Fire`, `I am Pascomb`, `my 300 ministers`. What it says in other words nobody can check.
final class SelfContradictions {

  private static final Pattern MINISTERS =
      Pattern.compile("(?i)\\bmy (\\d{1,3}(?:[,.' ]\\d{3})+|\\d+) ministers\\b");
  private static final Pattern NAME =
      Pattern.compile("\\b(?:I am|I'm|(?i:my name is)|(?i:they call me)) ([A-Z][A-Za-z]+)");
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)\\bmy (aethyr|element|tribe|angel|sign|planet|card|sephirah|rune|land)"
              + " (?:is|was|has always been) ((?:the )?\\w+(?: of \\w+| \\w+)?)");

  private static final Map<String, List<String>> NAMES = names();

  private SelfContradictions() {}

  private static Map<String, List<String>> names() {
    Canon canon = Canon.get();
    return Map.of(
        "aethyr", all(canon.aethyrs(), Aethyr::name),
        "element", List.of("Air", "Water", "Earth", "Fire", "Spirit"),
        "tribe", all(canon.tribes(), Tribe::name),
        "angel", all(canon.tribes(), Tribe::angelKing),
        "sign", all(canon.signs(), Sign::name),
        "planet", all(canon.planets(), planet -> planet.name()),
        "card", all(canon.majors(), TarotCard::name),
        "sephirah", all(canon.sephiroth(), Sephirah::name),
        "rune", all(canon.runes(), Rune::name),
        "land", all(canon.governors(), Governor::region));
  }

  private static <T> List<String> all(List<T> rows, Function<T, String> name) {
    return rows.stream().map(name).toList();
  }

  /// A sentence for each, which says what the tables have.
  static List<String> in(String answer, GovernorFacts facts) {
    List<String> found = new ArrayList<>();
    ministers(answer, facts.governor(), found);
    name(answer, facts.governor(), found);
    Map<String, String> own = own(facts);
    Matcher claim = OWN.matcher(answer);
    while (claim.find()) {
      claim(claim.group(1).toLowerCase(Locale.ROOT), claim.group(2), own, found);
    }
    return found;
  }

  private static void ministers(String answer, Governor governor, List<String> found) {
    Matcher count = MINISTERS.matcher(answer);
    while (count.find()) {
      String digits = count.group(1).replaceAll("\\D", "");
      if (!digits.equals(String.valueOf(governor.ministers()))) {
        found.add("has %d ministers, not %s".formatted(governor.ministers(), count.group(1)));
      }
    }
  }

  private static void name(String answer, Governor governor, List<String> found) {
    Matcher name = NAME.matcher(answer);
    while (name.find()) {
      Canon.get()
          .governor(name.group(1))
          .filter(other -> !other.equals(governor))
          .ifPresent(other -> found.add("is %s, not %s".formatted(governor.name(), other.name())));
    }
  }

  private static void claim(
      String what, String value, Map<String, String> own, List<String> found) {
    String claimed = value.toLowerCase(Locale.ROOT);
    String known = own.getOrDefault(what, "");
    boolean another =
        NAMES.getOrDefault(what, List.of()).stream()
            .filter(name -> !name.equals(known))
            .anyMatch(name -> begins(claimed, name));
    if (another && !begins(claimed, known)) {
      found.add("has %s as its %s, not %s".formatted(known, what, value));
    }
  }

  /// Whether a claim begins with a name, with or without its article.
  private static boolean begins(String claimed, String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    return claimed.replaceFirst("^the ", "").matches(Pattern.quote(bare) + "\\b.*");
  }

  private static Map<String, String> own(GovernorFacts facts) {
    Correspondences systems = facts.correspondences();
    Map<String, String> own = new TreeMap<>();
    own.put("aethyr", facts.aethyr().name());
    own.put("element", facts.governor().element());
    own.put("tribe", facts.tribe().name());
    own.put("angel", facts.tribe().angelKing());
    own.put("sign", systems.sign().name());
    own.put("planet", systems.planet().name());
    own.put("card", systems.tarotMajor().name());
    own.put("sephirah", systems.sephirah().name());
    own.put("rune", systems.rune().name());
    own.put("land", facts.governor().region());
    return own;
  }
}
