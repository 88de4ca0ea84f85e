package dev.governor.api.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Sums of dollars in sentences.
final class Usd {

  private static final int CENTS = 2;

  /// Of sums below a cent so many digits are shown.
  private static final int DIGITS = 2;

  private Usd() {}

  static String exact(BigDecimal usd) {
    return "$" + usd.stripTrailingZeros().toPlainString();
  }

  /// Rounded up, so that nobody is told less than it is.
  static String up(BigDecimal usd) {
    if (usd.signum() == 0) {
      return "$0";
    }
    int scale = Math.max(CENTS, usd.scale() - usd.precision() + DIGITS);
    return "$" + usd.setScale(scale, RoundingMode.UP).toPlainString();
  }
}
