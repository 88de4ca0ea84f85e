package dev.governor.providers.openai;

import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long the server asks us to wait: by `retry-after`, or until the limit that was hit is full
/// again.
final class Waits {

  /// As in `6m0s`, `1.5s`, `20ms`; a number alone is of seconds.
  private static final Pattern WHOLE = Pattern.compile("(\\d{1,9}(\\.\\d{1,9})?(ms|h|m|s|$))+");

  private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|h|m|s|$)");
  private static final double MILLI = 1e-3;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final double NANOS = 1e9;

  private Waits() {}

  static Optional<Duration> of(HttpHeaders headers, WireError error, Instant now) {
    return RetryAfter.of(headers, now).or(() -> reset(headers, error));
  }

  /// Of requests or tokens: of which none are left, or by which the error is named.
  private static Optional<Duration> reset(HttpHeaders headers, WireError error) {
    return Stream.of("requests", "tokens")
        .filter(limit -> isSpent(headers, limit) || error.type().equals(limit))
        .flatMap(limit -> headers.find("x-ratelimit-reset-" + limit).stream())
        .map(String::strip)
        .flatMap(text -> span(text).stream())
        .max(Comparator.naturalOrder());
  }

  /// Empty for what is no span of time.
  static Optional<Duration> span(String text) {
    return Optional.of(text).filter(WHOLE.asMatchPredicate()).map(Waits::parse);
  }

  private static boolean isSpent(HttpHeaders headers, String limit) {
    return headers
        .find("x-ratelimit-remaining-" + limit)
        .filter(left -> left.strip().equals("0"))
        .isPresent();
  }

  private static Duration parse(String text) {
    double seconds = 0;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      double count = Double.parseDouble(part.group(1));
      seconds +=
          switch (part.group(2)) {
            case "ms" -> count * MILLI;
            case "m" -> count * MINUTE;
            case "h" -> count * HOUR;
            default -> count;
          };
    }
    return Duration.ofNanos(Math.round(seconds * NANOS));
  }
}
