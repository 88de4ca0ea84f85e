package dev.governor.journal.jdbc;

import dev.governor.api.provider.Cost;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How times and money stand in the tables.
final class Stored {

  private static final int MONEY_DIGITS = 12;
  private static final long LAST_SECOND = Long.MAX_VALUE / 1_000_000 - 1;

  private Stored() {}

  /// Microseconds since 1970; times too far away to be so written become the last that can be.
  static long time(Instant at) {
    return at.getEpochSecond() >= LAST_SECOND
        ? LAST_SECOND * 1_000_000
        : ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static Instant time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /// Trillionths of a dollar, rounded up where that is not enough; null if unknown.
  static @Nullable Long cost(Cost cost) {
    return switch (cost) {
      case Cost.Known(BigDecimal usd) ->
          usd.setScale(MONEY_DIGITS, RoundingMode.UP).unscaledValue().longValueExact();
      case Cost.Unknown _ -> null;
    };
  }

  /// The most trillionths of a dollar that a cap allows.
  static long limit(BigDecimal usd) {
    BigInteger trillionths = usd.setScale(MONEY_DIGITS, RoundingMode.DOWN).unscaledValue();
    return trillionths.bitLength() < Long.SIZE ? trillionths.longValue() : Long.MAX_VALUE;
  }

  static BigDecimal usd(long trillionths) {
    return trillionths == 0
        ? BigDecimal.ZERO
        : new BigDecimal(BigInteger.valueOf(trillionths), MONEY_DIGITS).stripTrailingZeros();
  }

  static Cost cost(@Nullable Long trillionths) {
    return trillionths == null ? Cost.UNKNOWN : new Cost.Known(usd(trillionths));
  }
}
