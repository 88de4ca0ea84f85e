package dev.governor.simulator.answer;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Sixty-four bits that stand for bytes, cheap rather than secure; all chance here is seeded by
/// them.
public final class Bits {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-53;

  private Bits() {}

  public static long of(byte[] bytes) {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    one.update(bytes);
    other.update(bytes);
    return mix(one.getValue() << 32 | other.getValue(), bytes.length);
  }

  public static long of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Both, in this order.
  public static long mix(long one, long other) {
    long bits = (one ^ Long.rotateLeft(other, 29)) + GOLDEN;
    bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
    return bits ^ bits >>> 31;
  }

  /// A number from 0 to 1, without 1.
  public static double unit(long bits) {
    return (bits >>> 11) * UNIT;
  }

  public static RandomGenerator random(long bits) {
    return new SplittableRandom(bits);
  }

  /// Twenty-four letters and digits for an id.
  public static String id(long bits) {
    String text = Long.toUnsignedString(bits, 36) + Long.toUnsignedString(mix(bits, 1), 36);
    return (text + "0".repeat(26)).substring(0, 24);
  }
}
