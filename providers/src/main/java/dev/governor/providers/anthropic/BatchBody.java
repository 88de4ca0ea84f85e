package dev.governor.providers.anthropic;

import dev.governor.providers.http.HttpBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The body that creates a batch, made of the file of its lines as it is sent.
final class BatchBody {

  private static final byte[] BEFORE = "{\"requests\":[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] AFTER = "]}".getBytes(StandardCharsets.US_ASCII);

  /// Bytes around the lines.
  static final int AROUND = BEFORE.length + AFTER.length;

  private static final int CHUNK = 1 << 16;

  private BatchBody() {}

  /// @param lines each ended by a line feed
  static HttpBody of(Path lines) {
    try {
      long length = Files.size(lines) - 1;
      return new HttpBody.Streamed(
          "application/json", AROUND + length, out -> write(lines, length, out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path lines, long length, OutputStream out) throws IOException {
    out.write(BEFORE);
    try (InputStream in = Files.newInputStream(lines)) {
      byte[] chunk = new byte[CHUNK];
      long left = length;
      while (left > 0) {
        int read = in.read(chunk, 0, (int) Math.min(CHUNK, left));
        if (read < 0) {
          throw new IOException(lines + " became shorter while it was sent");
        }
        commas(chunk, read);
        out.write(chunk, 0, read);
        left -= read;
      }
    }
    out.write(AFTER);
  }

  /// A line feed stands between lines only: within JSON it is escaped.
  private static void commas(byte[] chunk, int length) {
    for (int i = 0; i < length; i++) {
      if (chunk[i] == '\n') {
        chunk[i] = ',';
      }
    }
  }
}
