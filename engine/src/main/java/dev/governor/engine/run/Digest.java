package dev.governor.engine.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 over parts of text, each told from the next. Not thread-safe.
final class Digest {

  private static final int SHORT_BYTES = 16;

  private final MessageDigest sha256;

  Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  Digest with(String part) {
    sha256.update(part.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
    return this;
  }

  /// All of it, as 64 hexadecimal digits; this digest then starts anew.
  String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /// Its first half, which is enough to tell requests of one job apart.
  String shortHex() {
    return HexFormat.of().formatHex(sha256.digest(), 0, SHORT_BYTES);
  }

  static String of(String text) {
    return new Digest().with(text).hex();
  }
}
