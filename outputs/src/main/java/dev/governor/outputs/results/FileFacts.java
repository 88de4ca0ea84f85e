package dev.governor.outputs.results;

import dev.governor.outputs.disk.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/// What the manifest vouches for in one file.
record FileFacts(String sha256, long lines, long bytes) {

  private static final int BUFFER = 1 << 16;

  static FileFacts of(Path file) throws IOException {
    MessageDigest digest = Sha256.start();
    long lines = 0;
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            lines++;
          }
        }
      }
    }
    return new FileFacts(Sha256.end(digest), lines, bytes);
  }
}
