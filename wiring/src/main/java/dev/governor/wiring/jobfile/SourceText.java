package dev.governor.wiring.jobfile;

import dev.governor.api.data.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads a job file as text, or says why that cannot be done.
final class SourceText {

  static final int LARGEST = 1 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SourceText() {}

  static String read(Path file) {
    if (Files.notExists(file)) {
      throw new InvalidInputException("There is no job file '" + file + "': check its path");
    }
    if (Files.isDirectory(file)) {
      throw new InvalidInputException(
          "'" + file + "' is a folder, not a job file: name the YAML file inside it");
    }
    byte[] bytes = bytes(file);
    if (bytes.length > LARGEST) {
      throw new InvalidInputException(
          "'" + file + "' is larger than 1 MiB, too large for a job file: items go into `input`");
    }
    return printable(file, decode(file, bytes));
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST + 1);
    } catch (AccessDeniedException e) {
      throw new InvalidInputException(
          "The job file '" + file + "' may not be read: check its permissions", e);
    } catch (IOException e) {
      throw new InvalidInputException(
          "The job file '" + file + "' cannot be read: " + e.getMessage(), e);
    }
  }

  private static String decode(Path file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = out.toString();
    if (result.isError()) {
      throw new InvalidInputException(
          "%s:%d: the byte 0x%02X is not UTF-8: save the file as UTF-8"
              .formatted(file, lineAt(text, text.length()), bytes[in.position()]));
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String printable(Path file, String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        throw new InvalidInputException(
            "%s:%d: there is a control character (U+%04X), which YAML does not allow: remove it"
                .formatted(file, lineAt(text, i), c));
      }
    }
    return text;
  }

  private static int lineAt(String text, int end) {
    return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
  }
}
