package dev.governor.providers.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads the bytes of an answer, with a bound on what is held in memory.
final class AnswerReader {

  private static final int CHUNK = 1 << 16;

  private AnswerReader() {}

  /// Empty if there are more bytes than `most`.
  ///
  /// @param length as the answer says, or -1
  static Optional<String> whole(InputStream in, long length, int most) throws IOException {
    int wanted = length < 0 ? most : (int) Math.min(length, most);
    byte[] bytes = in.readNBytes(wanted);
    // The look beyond the end is what gives the connection back.
    boolean isWhole = bytes.length < wanted || in.read() < 0;
    return isWhole ? Optional.of(new String(bytes, StandardCharsets.UTF_8)) : Optional.empty();
  }

  /// How the reading of lines ended.
  enum End {
    ALL_READ,
    ENOUGH,
    TOO_LONG
  }

  /// @param most bytes in a line
  /// @param wantsMore is given a line and says whether it wants the next
  static End lines(InputStream in, int most, Predicate<String> wantsMore) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      int start = 0;
      for (int i = 0; i < read; i++) {
        if (chunk[i] == '\n') {
          line.write(chunk, start, i - start);
          if (!hand(line, wantsMore)) {
            return End.ENOUGH;
          }
          start = i + 1;
        }
      }
      line.write(chunk, start, read - start);
      if (line.size() > most) {
        return End.TOO_LONG;
      }
    }
    return hand(line, wantsMore) ? End.ALL_READ : End.ENOUGH;
  }

  private static boolean hand(ByteArrayOutputStream line, Predicate<String> wantsMore) {
    String text = line.toString(StandardCharsets.UTF_8).strip();
    line.reset();
    return text.isEmpty() || wantsMore.test(text);
  }
}
