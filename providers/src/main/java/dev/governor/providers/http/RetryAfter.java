package dev.governor.providers.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an answer's headers ask us to wait.
public final class RetryAfter {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d+)?");
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final double MILLIS = 1000;

  private RetryAfter() {}

  /// By `retry-after-ms`, or `retry-after` in seconds or as a date. Empty where there is none that
  /// can be read; never negative, and at most a day.
  ///
  /// @param now for a date
  public static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers
        .find("retry-after-ms")
        .flatMap(text -> millis(text, 1))
        .or(() ->
            headers
                .find("retry-after")
                .flatMap(text -> millis(text, MILLIS).or(() -> until(text, now))))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static Optional<Duration> millis(String text, double factor) {
    return Optional.of(text.strip())
        .filter(NUMBER.asMatchPredicate())
        .map(number -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(number) * factor)));
  }

  private static Optional<Duration> until(String text, Instant now) {
    try {
      ZonedDateTime date = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(now, date.toInstant()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
