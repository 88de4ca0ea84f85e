package dev.governor.outputs.input;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.ItemSource;
import dev.governor.outputs.disk.Reason;
import dev.governor.outputs.disk.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/// The rows of one text file.
record TextSource(Path path, TextFormat format) implements ItemSource {

  private static final int BUFFER = 1 << 16;

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public String digest() {
    MessageDigest digest = Sha256.start();
    update(digest, path);
    return Sha256.end(digest);
  }

  @Override
  public void forEach(RowHandler rows) {
    try (Utf8Text text = new Utf8Text(name(), Files.newInputStream(path))) {
      format.read(text, rows);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /// Adds the bytes of a file to a hash.
  static void update(MessageDigest digest, Path path) {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  static InvalidInputException unreadable(Path path, IOException e) {
    return new InvalidInputException("%s cannot be read: %s".formatted(path, Reason.of(e)), e);
  }
}
