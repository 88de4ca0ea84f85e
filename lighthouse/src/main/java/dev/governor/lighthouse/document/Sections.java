package dev.governor.lighthouse.document;

import java.util.ArrayList;
import java.util.List;

/// Gathers the sections of a document as it is read.
final class Sections {

  private final List<Section> closed = new ArrayList<>();
  private final List<String> paragraphs = new ArrayList<>();
  private String heading = "";

  /// Begins the next section.
  void heading(String text) {
    close();
    heading = plain(text);
  }

  /// Adds a paragraph, unless it is blank.
  void paragraph(String text) {
    if (!text.isBlank()) {
      paragraphs.add(text.strip());
    }
  }

  List<Section> all() {
    close();
    return List.copyOf(closed);
  }

  private void close() {
    if (!paragraphs.isEmpty()) {
      closed.add(new Section(heading, paragraphs));
      paragraphs.clear();
    }
  }

  /// The text in one line.
  static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
