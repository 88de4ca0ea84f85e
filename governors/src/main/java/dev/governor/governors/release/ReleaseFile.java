package dev.governor.governors.release;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes files of a release whole or not at all.
public final class ReleaseFile {

  private ReleaseFile() {}

  /// @throws InvalidInputException if it cannot be written
  public static void write(Path file, String text) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.writeString(unfinished, text);
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new InvalidInputException(
          file + " cannot be written; check that its folder is there and has room", e);
    }
  }
}
