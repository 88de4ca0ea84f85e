package dev.governor.outputs.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Why the file system said no, in the words of a sentence.
public final class Reason {

  private Reason() {}

  /// A part of a sentence, such as `permission denied`; never empty.
  public static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "it does not exist";
      case NotDirectoryException _ -> "it is not a folder";
      case FileAlreadyExistsException _ -> "a file is in the way";
      case FileSystemException f when f.getReason() != null -> lowered(f.getReason());
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : lowered(e.getMessage());
    };
  }

  private static String lowered(String text) {
    return text.isEmpty() ? "unknown" : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
