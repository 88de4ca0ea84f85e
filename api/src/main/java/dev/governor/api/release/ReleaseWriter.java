package dev.governor.api.release;

import java.nio.file.Path;

/// Writes one file of a release; the same file for the same release. Found by
/// [java.util.ServiceLoader].
public interface ReleaseWriter {

  /// The file that it writes: `gallery.html`.
  String fileName();

  /// Writes it into `folder`, which is there, in place of one from before.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if it cannot be written
  void write(Release release, Path folder);
}
