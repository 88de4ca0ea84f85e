package dev.governor.providers.openai;

import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.LimitReport.Gauge;
import dev.governor.providers.http.Gauges;
import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import java.util.Optional;

/// What the headers of an answer tell of the limits: `x-ratelimit-limit-requests` and its like.
/// Pure.
final class OpenAiLimits {

  private static final String PREFIX = "x-ratelimit-";

  private OpenAiLimits() {}

  static LimitReport of(HttpResult result) {
    return result instanceof Answered answer ? of(answer.headers()) : LimitReport.NONE;
  }

  static LimitReport of(HttpHeaders headers) {
    Gauges gauges = new Gauges(headers, Waits::span);
    return new LimitReport(
        gauge(gauges, "requests"), Optional.empty(), Optional.empty(), gauge(gauges, "tokens"));
  }

  private static Optional<Gauge> gauge(Gauges gauges, String name) {
    return gauges.read(
        PREFIX + "limit-" + name, PREFIX + "remaining-" + name, PREFIX + "reset-" + name);
  }
}
