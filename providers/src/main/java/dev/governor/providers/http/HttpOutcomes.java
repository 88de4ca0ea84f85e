package dev.governor.providers.http;

import dev.governor.api.provider.Outcome;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpResult.Failed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What HTTP itself says of a call, in the words of outcomes; what a vendor means beyond that is
/// its package's.
public final class HttpOutcomes {

  private HttpOutcomes() {}

  public static Outcome of(Failed failed) {
    throw new UnsupportedOperationException(failed.message());
  }

  /// An answer that no LLM API gives: HTML, or a redirect. Empty if it may be one.
  ///
  /// @param where as [HttpSettings#where]
  public static Optional<Outcome> notAnApi(Answered answer, String where) {
    throw new UnsupportedOperationException(answer + where);
  }

  /// By the status alone: for every answer that is no success.
  ///
  /// @param message the vendor's own words, if it gave any, else a sentence of ours
  /// @param now for a `retry-after` that is a date
  public static Outcome ofStatus(Answered answer, String message, Instant now) {
    throw new UnsupportedOperationException(answer + message + now);
  }

  /// What the headers ask us to wait.
  public static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
    throw new UnsupportedOperationException(headers.toString() + now);
  }
}
