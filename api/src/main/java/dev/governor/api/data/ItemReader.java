package dev.governor.api.data;

import java.nio.file.Path;

/// Reads one kind of file or folder as a stream of rows. Found by [java.util.ServiceLoader].
public interface ItemReader {

  /// Whether this reader is the one for `path`, by its name or, for folders, by its kind.
  boolean accepts(Path path);

  /// What it accepts, for messages: `*.csv`.
  String pattern();

  /// The rows behind `path`, which exists.
  ///
  /// @throws InvalidInputException if `path` cannot be read
  ItemSource open(Path path);
}
