package dev.governor.governors.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Speaks about one subject: chooses phrases by chance, never the same one twice while another is
/// left, and fills in the subject's facts.
///
/// `{fact}` is a fact, `{list}` a phrase of that list, `$fact` inside a list's name a fact; `{a x}`
/// has the article before it, `{^x}` begins with a capital.
public final class Voice {

  private static final Pattern SLOT = Pattern.compile("\\{(\\^|a )?([A-Za-z.$]+)}");
  private static final Pattern FACT = Pattern.compile("\\$([A-Za-z]+)");

  /// Words whose first letter misleads about their first sound.
  private static final Pattern SOUNDS_OF_CONSONANT =
      Pattern.compile("(?i)(uni|use|eu|one\\b|once\\b).*");

  private static final Pattern SOUNDS_OF_VOWEL =
      Pattern.compile("(?i)([aeiou]|hour|honest|heir).*");

  private final Phrases phrases;
  private final Map<String, String> facts;
  private final RandomGenerator random;
  private final Set<String> said = new HashSet<>();

  public Voice(Phrases phrases, Map<String, String> facts, RandomGenerator random) {
    this.phrases = phrases;
    this.facts = facts;
    this.random = random;
  }

  /// A phrase of the list `name`, filled in.
  public String say(String name) {
    return fill(phrase(name));
  }

  /// A word of the list `name` as a constant of `type`.
  public <T extends Enum<T>> T choose(String name, Class<T> type) {
    return Enum.valueOf(type, phrase(name));
  }

  /// `count` different ones of `all`.
  public <T> List<T> some(int count, List<T> all) {
    List<T> left = new ArrayList<>(all);
    List<T> chosen = new ArrayList<>();
    while (chosen.size() < count) {
      chosen.add(left.remove(random.nextInt(left.size())));
    }
    return chosen;
  }

  public <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String phrase(String name) {
    String list = FACT.matcher(name).replaceAll(match -> fact(match.group(1)));
    List<String> all = phrases.list(list);
    List<String> fresh = all.stream().filter(phrase -> !said.contains(list + phrase)).toList();
    String phrase = one(fresh.isEmpty() ? all : fresh);
    said.add(list + phrase);
    return phrase;
  }

  private String fact(String name) {
    String fact = facts.get(name);
    if (fact == null) {
      throw new IllegalArgumentException("there is no fact named " + name);
    }
    return fact;
  }

  /// A phrase, filled in.
  public String fill(String phrase) {
    StringBuilder filled = new StringBuilder();
    Matcher slot = SLOT.matcher(phrase);
    while (slot.find()) {
      String name = slot.group(2);
      String text = facts.containsKey(name) ? fact(name) : say(name);
      String mark = slot.group(1) == null ? "" : slot.group(1);
      slot.appendReplacement(
          filled,
          Matcher.quoteReplacement(
              switch (mark) {
                case "^" -> capitalised(text);
                case "a " -> article(text) + " " + text;
                default -> text;
              }));
    }
    return slot.appendTail(filled).toString();
  }

  public static String capitalised(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  public static String article(String text) {
    boolean vowel =
        SOUNDS_OF_VOWEL.matcher(text).matches() && !SOUNDS_OF_CONSONANT.matcher(text).matches();
    return vowel ? "an" : "a";
  }
}
