package dev.governor.governors.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Brings sections to a size that one entry can be written from.
final class SectionCutter {

  /// Fewer words than this do not stand alone.
  static final int SHORT = 25;

  /// More words than this are cut.
  static final int LONG = 350;

  private static final Pattern PARAGRAPH_END = Pattern.compile("\\n\\s*\\n");

  private SectionCutter() {}

  static List<Section> cut(List<Section> sections) {
    return merged(sections).stream().flatMap(section -> parts(section).stream()).toList();
  }

  private static List<Section> merged(List<Section> sections) {
    List<Section> merged = new ArrayList<>();
    for (Section section : sections) {
      if (!merged.isEmpty() && isShort(merged.getLast())) {
        merged.add(joined(merged.removeLast(), section));
      } else {
        merged.add(section);
      }
    }
    if (merged.size() > 1 && isShort(merged.getLast())) {
      Section last = merged.removeLast();
      merged.add(joined(merged.removeLast(), last));
    }
    return merged;
  }

  private static boolean isShort(Section section) {
    return Sentences.words(section.text()) < SHORT;
  }

  private static Section joined(Section section, Section next) {
    return new Section(
        section.heading(), 1, section.text() + "\n\n" + next.heading() + "\n\n" + next.text());
  }

  private static List<Section> parts(Section section) {
    List<String> parts = new ArrayList<>();
    PARAGRAPH_END
        .splitAsStream(section.text())
        .flatMap(paragraph -> pieces(paragraph.strip()).stream())
        .forEach(piece -> append(parts, piece, "\n\n", LONG));
    if (parts.size() > 1 && Sentences.words(parts.getLast()) < SHORT) {
      String last = parts.removeLast();
      append(parts, last, "\n\n", Integer.MAX_VALUE);
    }
    List<Section> cut = new ArrayList<>();
    parts.forEach(part -> cut.add(new Section(section.heading(), cut.size() + 1, part)));
    return cut;
  }

  /// A paragraph as a whole, or cut at the ends of sentences, or between words where there are
  /// none.
  private static List<String> pieces(String paragraph) {
    if (Sentences.words(paragraph) <= LONG) {
      return List.of(paragraph);
    }
    List<String> pieces = new ArrayList<>();
    for (String sentence : Sentences.of(paragraph)) {
      if (Sentences.words(sentence) <= LONG) {
        append(pieces, sentence, " ", LONG);
      } else {
        pieces.addAll(chunks(Sentences.SPACE.splitAsStream(sentence).toList()));
      }
    }
    return pieces;
  }

  private static List<String> chunks(List<String> words) {
    List<String> chunks = new ArrayList<>();
    for (int i = 0; i < words.size(); i += LONG) {
      chunks.add(String.join(" ", words.subList(i, Math.min(words.size(), i + LONG))));
    }
    return chunks;
  }

  private static void append(List<String> parts, String next, String gap, int most) {
    if (!parts.isEmpty() && Sentences.words(parts.getLast()) + Sentences.words(next) <= most) {
      parts.add(parts.removeLast() + gap + next);
    } else {
      parts.add(next);
    }
  }
}
