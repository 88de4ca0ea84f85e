package dev.governor.governors.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The sentences of a text.
public final class Sentences {

  static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*[-*+] )");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*+>]|[0-9]{1,2}[.)])\\s+");
  private static final Pattern MARKS = Pattern.compile("[*`]|\\[([^]]*)]\\([^)]*\\)");
  private static final Pattern WHOLE = Pattern.compile("(?s)[\\p{Lu}\\p{N}\"“'‘(].*[.!?][\"”'’)]*");

  /// Where a full stop ends no sentence.
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?s)(?:.*[\\s(])?(?:[A-Z]|[cp]|ca|cf|ch|e\\.g|i\\.e|no|vol|vs|Dr|Mr|Mrs|St)\\.\\s*");

  /// To be cloned: making one reads a table, and using one changes it.
  private static final BreakIterator BREAKS = BreakIterator.getSentenceInstance(Locale.ENGLISH);

  private Sentences() {}

  /// All sentences in their order, without the marks of Markdown; a heading or an item of a list
  /// counts as one.
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    PARAGRAPH_END
        .splitAsStream(text)
        .map(paragraph -> plain(BULLET.matcher(paragraph).replaceFirst("")))
        .forEach(paragraph -> addSentences(paragraph, sentences));
    return List.copyOf(sentences);
  }

  /// Those that begin and end as sentences do.
  public static List<String> whole(String text) {
    return of(text).stream().filter(sentence -> WHOLE.matcher(sentence).matches()).toList();
  }

  /// The text in one line, without the marks of Markdown.
  public static String plain(String text) {
    return SPACE.matcher(MARKS.matcher(text).replaceAll("$1")).replaceAll(" ").strip();
  }

  public static int words(String text) {
    int words = 0;
    boolean between = true;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      words += between && !space ? 1 : 0;
      between = space;
    }
    return words;
  }

  private static void addSentences(String paragraph, List<String> sentences) {
    BreakIterator breaks = (BreakIterator) BREAKS.clone();
    breaks.setText(paragraph);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = paragraph.substring(start, end);
      boolean last = end == paragraph.length();
      boolean goesOn = !last && Character.isLowerCase(paragraph.charAt(end));
      if (last || !(goesOn || ABBREVIATED.matcher(sentence).matches())) {
        sentences.add(sentence.strip());
        start = end;
      }
    }
  }
}
