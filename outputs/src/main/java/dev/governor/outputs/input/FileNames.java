package dev.governor.outputs.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Tells files apart by the end of their name.
final class FileNames {

  private FileNames() {}

  /// Whether `path` is no folder and its name ends so, in whatever case.
  static boolean endsWith(Path path, String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending) && !Files.isDirectory(path);
  }
}
