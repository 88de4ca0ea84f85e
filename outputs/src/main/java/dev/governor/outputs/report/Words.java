package dev.governor.outputs.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/// Numbers as people read them, the same on every machine.
final class Words {

  private Words() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// As [#count], in millions where it would not fit a tile.
  static String large(long count) {
    return count < 100_000_000 ? count(count) : digits(count / 1e6) + " M";
  }

  /// `1 request`, `2 requests`.
  static String counted(long count, String what) {
    return count(count) + " " + what + (count == 1 ? "" : "s");
  }

  static String micros(double micros) {
    if (micros < 1000) {
      return digits(micros) + " µs";
    }
    return micros < 1_000_000 ? digits(micros / 1000) + " ms" : digits(micros / 1_000_000) + " s";
  }

  static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 10) {
      return micros(duration.toNanos() / 1000.0);
    }
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds % 3600 / 60);
  }

  static String usd(BigDecimal usd) {
    if (usd.signum() == 0) {
      return "$0";
    }
    int cents = Math.max(2, usd.stripTrailingZeros().scale());
    String sign = usd.signum() < 0 ? "-$" : "$";
    return sign + String.format(Locale.ROOT, "%,." + cents + "f", usd.abs());
  }

  static String percent(long part, long whole) {
    return whole == 0 ? "0 %" : digits(100.0 * part / whole) + " %";
  }

  /// A text short enough for a page.
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, inPair ? longest - 1 : longest) + "…";
  }

  /// About three digits that count.
  static String digits(double value) {
    String text =
        String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }
}
