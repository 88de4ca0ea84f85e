package dev.governor.cli.show;

import dev.governor.api.job.CachePlan;
import dev.governor.api.job.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.util.RawValue;

/// Numbers as people read them.
public final class Figures {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final BigDecimal SMALL = new BigDecimal("0.01");

  private Figures() {}

  /// `12,345`
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// `1 request`, `2 requests`
  public static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /// `1 reply`, `2 replies`
  public static String counted(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /// `0.4s`, `12s`, `3m 04s`, `2h 05m`
  public static String span(Duration span) {
    long seconds = span.toSeconds();
    if (span.isNegative()) {
      return "0.0s";
    }
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1fs", span.toMillis() / 1000.0);
    }
    if (seconds < 60) {
      return seconds + "s";
    }
    if (seconds < 3600) {
      return String.format(Locale.ROOT, "%dm %02ds", seconds / 60, seconds % 60);
    }
    return String.format(Locale.ROOT, "%dh %02dm", seconds / 3600, seconds / 60 % 60);
  }

  /// `13.5/s`, and `2.1/min` where that is slow.
  public static String rate(double perSecond) {
    return perSecond >= 1 || perSecond == 0
        ? String.format(Locale.ROOT, perSecond >= 100 ? "%,.0f/s" : "%.1f/s", perSecond)
        : String.format(Locale.ROOT, "%.1f/min", perSecond * 60);
  }

  /// How many in a second; 0 where there was no time.
  public static double perSecond(long number, Duration span) {
    return span.toNanos() <= 0 ? 0 : number / (span.toNanos() / NANOS_PER_SECOND);
  }

  /// `$1.25`, `$0.0031`; `unknown` where no cost is known, and `at least $1.25` where some are not.
  public static String cost(Totals totals) {
    if (totals.unknownCosts() == 0) {
      return dollars(totals.usd());
    }
    return totals.unknownCosts() == totals.attempts()
        ? "unknown"
        : "at least %s (the cost of %s is unknown)"
            .formatted(dollars(totals.usd()), counted(totals.unknownCosts(), "attempt"));
  }

  /// `$1.25`, `$0.0031`
  public static String dollars(BigDecimal usd) {
    int digits = usd.signum() == 0 || usd.abs().compareTo(SMALL) >= 0 ? 2 : 6;
    String sign = usd.signum() < 0 ? "-" : "";
    return sign + "$" + usd.abs().setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  /// `$0.84 by the prompt cache, of $0.90 that were expected`; empty where nothing was to be saved,
  /// and nothing is.
  public static Optional<String> saving(CachePlan plan, Totals totals) {
    BigDecimal measured = plan.measured(totals.usage());
    Optional<BigDecimal> expected = plan.predicted().filter(usd -> usd.signum() != 0);
    return measured.signum() == 0 && expected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            dollars(measured)
                + " by the prompt cache"
                + expected.map(usd -> ", of " + dollars(usd) + " that were expected").orElse(""));
  }

  /// `1,200 tokens in, 3,400 out`
  public static String tokens(Totals totals) {
    String text =
        count(totals.usage().input()) + " tokens in, " + count(totals.usage().output()) + " out";
    long cached = totals.usage().cacheRead() + totals.usage().cacheWrite();
    return cached == 0 ? text : text + ", " + count(cached) + " cached";
  }

  /// Where the reader is: `2026-11-23 21:40`
  public static String minute(Instant at) {
    return MINUTE.format(at.atZone(ZoneId.systemDefault()));
  }

  /// Plain notation without trailing zeros, as JSON.
  public static RawValue json(BigDecimal usd) {
    return new RawValue(usd.signum() == 0 ? "0" : usd.stripTrailingZeros().toPlainString());
  }
}
