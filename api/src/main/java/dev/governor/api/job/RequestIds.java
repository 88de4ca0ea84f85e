package dev.governor.api.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names requests: readable, never random, and within what all providers take as a custom id
/// (`[A-Za-z0-9_-]`, at most 64 characters).
public final class RequestIds {

  private static final int READABLE = 40;
  private static final int HASH_BYTES = 8;

  private RequestIds() {}

  /// The key's readable part, a dash, and 16 hexadecimal digits of the hash of job and key.
  public static String of(JobId job, String key) {
    StringBuilder id = new StringBuilder(READABLE + 1 + 2 * HASH_BYTES);
    for (int i = 0; i < key.length() && id.length() < READABLE; i++) {
      char c = key.charAt(i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
      id.append(plain ? c : '-');
    }
    byte[] hash = sha256().digest((job.value() + '\0' + key).getBytes(StandardCharsets.UTF_8));
    return id.append('-').append(HexFormat.of().formatHex(hash, 0, HASH_BYTES)).toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
