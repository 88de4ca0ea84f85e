package dev.governor.governors.document;

import dev.governor.governors.canon.QuotedNames;
import java.util.List;
import java.util.regex.Pattern;

/// What of a document can stand in an answer as it is: a document of somebody's own may hold
/// anything.
public final class Usable {

  private static final Pattern UNUSABLE =
      Pattern.compile(
          "[{}|<>\\\\_=]|https?:|www\\.|\\b(?:TODO|TBD)\\b|\\[|lorem ipsum",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSPEAKABLE =
      Pattern.compile("[{}|<>\\\\\"\\[\\]]+|[.?!:;]+(?=\\s|$)");
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_WORDS = 60;
  private static final int LONGEST = 380;

  private Usable() {}

  /// The whole sentences of a text that leave nothing to object to.
  public static List<String> sentences(String text) {
    return Sentences.whole(text).stream().filter(Usable::isUsable).toList();
  }

  private static boolean isUsable(String sentence) {
    int words = Sentences.words(sentence);
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && sentence.length() <= LONGEST
        && !UNUSABLE.matcher(sentence).find()
        && QuotedNames.unknownIn(sentence).isEmpty();
  }

  /// A heading that can be quoted in a sentence.
  ///
  /// @param most the most characters, at least 20
  public static String heading(String heading, int most) {
    String plain = Sentences.plain(UNSPEAKABLE.matcher(heading).replaceAll(" "));
    boolean unusable =
        plain.length() < 3
            || UNUSABLE.matcher(plain).find()
            || !QuotedNames.unknownIn(plain).isEmpty();
    String speakable = unusable ? "This part" : plain;
    if (speakable.length() <= most) {
      return speakable;
    }
    int end = speakable.lastIndexOf(' ', most);
    return speakable.substring(0, end > 0 ? end : most).strip();
  }
}
