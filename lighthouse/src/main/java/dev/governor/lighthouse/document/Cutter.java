package dev.governor.lighthouse.document;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.Passage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes passages of a document's sections: one of each, or several of a long one.
///
/// @param id of the document
/// @param title of the document
record Cutter(String id, String subject, String title) {

  /// About as much as a model of vectors takes in at once.
  static final int MOST_CHARACTERS = 1500;

  /// @param file to name it if there is no text
  List<Passage> passages(Path file, List<Section> sections) {
    List<Passage> passages = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Section section : sections) {
      for (String text : Paragraphs.joined(section.paragraphs(), MOST_CHARACTERS)) {
        String anchor = Slugs.unlike(taken, Slugs.of(section.heading()));
        passages.add(
            new Passage(id + "#" + anchor, subject, title(section.heading()), text, List.of()));
      }
    }
    if (passages.isEmpty()) {
      throw new InvalidInputException(
          "The document '%s' has no text: if it is a scan, have its text recognized first"
              .formatted(file));
    }
    return passages;
  }

  private String title(String heading) {
    return heading.isEmpty() || heading.equals(title) ? title : title + ": " + heading;
  }

  /// The title of a document that names none: its file's name, without the ending.
  static String titleOf(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).replace('_', ' ').replace('-', ' ').strip();
  }
}
