package dev.governor.wiring.lighthouse;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// How a document is called in the Lighthouse: by the folder that was named and its way from there,
/// so that the same files have the same ids wherever they lie.
///
/// @param root the folder that was named, or that holds the file that was
record DocumentNames(Path root, Optional<String> subject) {

  private static final String PREFIX = "doc/";

  /// `doc/lore/taoism/history.md`
  String id(Path file) {
    return folderId() + clean(root.relativize(file).toString().replace('\\', '/'));
  }

  /// What the ids of all documents of the folder start with.
  String folderId() {
    Path name = root.getFileName();
    return PREFIX + (name == null ? "" : clean(name.toString()) + "/");
  }

  /// The given subject; or the folder below the root that the file lies in; or its own name.
  String subject(Path file) {
    return subject.orElseGet(() -> {
      Path way = root.relativize(file);
      String name = way.getName(0).toString();
      int dot = name.lastIndexOf('.');
      String plain = way.getNameCount() == 1 && dot > 0 ? name.substring(0, dot) : name;
      return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    });
  }

  /// Spaces and the like would break an id where prompts and commands name it.
  private static String clean(String path) {
    return path.replaceAll("[^\\p{L}\\p{N}._~/-]+", "-");
  }
}
