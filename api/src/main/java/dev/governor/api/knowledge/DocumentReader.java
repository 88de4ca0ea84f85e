package dev.governor.api.knowledge;

import java.nio.file.Path;
import java.util.List;

/// Cuts documents of one kind into passages. Found by [java.util.ServiceLoader].
public interface DocumentReader {

  /// Tells by the file's name alone.
  boolean accepts(Path file);

  /// The names that it accepts: `*.md`.
  String pattern();

  /// The passages of a document, in its order.
  ///
  /// @param id of the document; those of its passages start with it
  /// @param subject of all its passages
  /// @throws dev.governor.api.data.InvalidInputException if it cannot be read, or has no text
  List<Passage> read(Path file, String id, String subject);
}
