package dev.governor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A request as far as [TinyServer] looks at it.
record TinyRequest(String path, String body) {

  private static final int LONGEST_HEAD = 1 << 14;
  private static final String LENGTH = "content-length:";

  /// Null at the end of the connection.
  static @Nullable TinyRequest read(InputStream in) throws IOException {
    String head = head(in);
    if (head.isEmpty()) {
      return null;
    }
    String path = head.substring(head.indexOf(' ') + 1, head.indexOf(' ', head.indexOf(' ') + 1));
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LENGTH);
    int length =
        at < 0
            ? 0
            : Integer.parseInt(
                lower.substring(at + LENGTH.length(), lower.indexOf('\r', at)).strip());
    return new TinyRequest(path, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String head(InputStream in) throws IOException {
    byte[] bytes = new byte[LONGEST_HEAD];
    for (int length = 0; length < LONGEST_HEAD; length++) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      bytes[length] = (byte) next;
      if (next == '\n' && length > 2 && bytes[length - 2] == '\n') {
        return new String(bytes, 0, length + 1, StandardCharsets.ISO_8859_1);
      }
    }
    throw new IOException("a head of more than %d bytes".formatted(LONGEST_HEAD));
  }
}
