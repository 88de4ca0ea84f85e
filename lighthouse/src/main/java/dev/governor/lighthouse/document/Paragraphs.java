package dev.governor.lighthouse.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Joins paragraphs into texts of a bounded length, and cuts those that are longer: between
/// sentences, or else between words.
final class Paragraphs {

  private static final String BETWEEN = "\n\n";

  private Paragraphs() {}

  static List<String> joined(List<String> paragraphs, int most) {
    List<String> pieces = paragraphs.stream().flatMap(p -> cut(p, most).stream()).toList();
    return packed(pieces, BETWEEN, most);
  }

  private static List<String> cut(String paragraph, int most) {
    if (paragraph.length() <= most) {
      return List.of(paragraph);
    }
    List<String> sentences =
        parts(paragraph, BreakIterator.getSentenceInstance(Locale.ENGLISH)).stream()
            .flatMap(sentence -> words(sentence, most).stream())
            .toList();
    return packed(sentences, " ", most);
  }

  private static List<String> words(String sentence, int most) {
    if (sentence.length() <= most) {
      return List.of(sentence);
    }
    List<String> words = new ArrayList<>();
    for (String word : sentence.split("\\s+", -1)) {
      // What has no spaces at all is cut anywhere.
      for (int from = 0; from < word.length(); from += most) {
        words.add(word.substring(from, Math.min(from + most, word.length())));
      }
    }
    return packed(words, " ", most);
  }

  private static List<String> parts(String text, BreakIterator breaks) {
    List<String> parts = new ArrayList<>();
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      parts.add(text.substring(from, to).strip());
    }
    return parts;
  }

  /// As many pieces together as fit.
  private static List<String> packed(List<String> pieces, String between, int most) {
    List<String> packed = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String piece : pieces) {
      if (!text.isEmpty() && text.length() + between.length() + piece.length() > most) {
        packed.add(text.toString());
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : between).append(piece);
    }
    if (!text.isEmpty()) {
      packed.add(text.toString());
    }
    return packed;
  }
}
