package dev.governor.providers.anthropic;

import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.LimitReport.Gauge;
import dev.governor.providers.http.Gauges;
import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// What the headers of an answer tell of the limits: `anthropic-ratelimit-requests-limit` and its
/// like. Pure.
final class AnthropicLimits {

  private static final String PREFIX = "anthropic-ratelimit-";

  private AnthropicLimits() {}

  /// @param now where the answer does not say when it was given
  static LimitReport of(HttpResult result, Instant now) {
    return result instanceof Answered answer ? of(answer.headers(), now) : LimitReport.NONE;
  }

  static LimitReport of(HttpHeaders headers, Instant now) {
    Instant answered = headers.find("date").flatMap(AnthropicLimits::date).orElse(now);
    Gauges gauges = new Gauges(headers, text -> until(text, answered));
    Optional<Gauge> input = gauge(gauges, "input-tokens");
    Optional<Gauge> output = gauge(gauges, "output-tokens");
    // Where the two are told, the third only repeats the tighter of them.
    Optional<Gauge> tokens =
        input.isPresent() || output.isPresent() ? Optional.empty() : gauge(gauges, "tokens");
    return new LimitReport(gauge(gauges, "requests"), input, output, tokens);
  }

  private static Optional<Gauge> gauge(Gauges gauges, String name) {
    String each = PREFIX + name;
    return gauges.read(each + "-limit", each + "-remaining", each + "-reset");
  }

  private static Optional<Duration> until(String text, Instant answered) {
    try {
      Duration span = Duration.between(answered, OffsetDateTime.parse(text).toInstant());
      return Optional.of(span.isNegative() ? Duration.ZERO : span);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
