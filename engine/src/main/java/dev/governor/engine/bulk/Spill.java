package dev.governor.engine.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The temporary files that batches are put together in. Each has its process's id in its name, so
/// that those of processes that were killed can be told from those in use.
final class Spill {

  private static final String PREFIX = "governor-batch-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*\\.jsonl");

  private Spill() {}

  static Path create() throws IOException {
    return Files.createTempFile(PREFIX + ProcessHandle.current().pid() + "-", ".jsonl");
  }

  /// Removes what killed processes left: it holds prompts, and may be large.
  static void sweep() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("temporary files cannot be removed: " + e.getMessage(), e);
    }
  }
}
