package dev.governor.lighthouse.document;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Files of text, and why they cannot be read.
final class TextFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFile() {}

  /// Whether a file's name has one of these endings.
  static boolean ends(Path file, List<String> endings) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  /// @throws InvalidInputException if it is no text in UTF-8
  static String read(Path file) {
    try {
      String text = Files.readString(file);
      if (text.indexOf('\0') >= 0) {
        throw new InvalidInputException(noText(file));
      }
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(noText(file), e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static InvalidInputException unreadable(Path file, Exception e) {
    return new InvalidInputException(
        "The document '%s' cannot be read (%s): mend or permit it, or leave it out"
            .formatted(file, e.getMessage()),
        e);
  }

  private static String noText(Path file) {
    return "The document '%s' is no text in UTF-8: save it as such, or leave it out"
        .formatted(file);
  }
}
