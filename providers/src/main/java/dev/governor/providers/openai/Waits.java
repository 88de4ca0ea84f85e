package dev.governor.providers.openai;

import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.HttpOutcomes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How long the server asks us to wait: by `retry-after-ms`, by `retry-after`, or by when the limit
/// that was hit is full again.
final class Waits {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,12}");

  /// As in `6m0s`, `1.5s`, `20ms`; a number alone is of seconds.
  private static final Pattern PARTS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|h|m|s|$)");

  private static final double MILLI = 1e-3;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final double NANOS = 1e9;

  private Waits() {}

  static Optional<Duration> of(HttpHeaders headers, WireError error, Instant now) {
    return headers
        .find("retry-after-ms")
        .map(String::strip)
        .filter(text -> WHOLE.matcher(text).matches())
        .map(text -> Duration.ofMillis(Long.parseLong(text)))
        .or(() -> HttpOutcomes.retryAfter(headers, now))
        .or(() -> reset(headers, error));
  }

  /// Of requests or tokens: of which none are left, or by which the error is named.
  private static Optional<Duration> reset(HttpHeaders headers, WireError error) {
    return Stream.of("requests", "tokens")
        .filter(limit -> isSpent(headers, limit) || error.type().equals(limit))
        .flatMap(limit -> headers.find("x-ratelimit-reset-" + limit).stream())
        .flatMap(text -> parse(text.strip()).stream())
        .max(Comparator.naturalOrder());
  }

  private static boolean isSpent(HttpHeaders headers, String limit) {
    return headers
        .find("x-ratelimit-remaining-" + limit)
        .map(String::strip)
        .equals(Optional.of("0"));
  }

  private static Optional<Duration> parse(String text) {
    if (!text.matches("(\\d+(\\.\\d+)?(ms|h|m|s|$))+")) {
      return Optional.empty();
    }
    double seconds = 0;
    Matcher part = PARTS.matcher(text);
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
    return Optional.of(Duration.ofNanos(Math.round(seconds * NANOS)));
  }
}
