package dev.governor.providers.http;

import dev.governor.api.provider.Outcome;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.HttpResult.Failed;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What HTTP itself says of a call, in the words of outcomes; what a vendor means beyond that is
/// its package's.
public final class HttpOutcomes {

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int PAYMENT_REQUIRED = 402;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int PROXY_AUTHENTICATION = 407;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 503;
  private static final int GATEWAY_TIMEOUT = 504;

  /// Anthropic's own, and of others since.
  private static final int OVERLOADED = 529;

  private static final Pattern HOST = Pattern.compile("^https?://(?:[^/@]*@)?([^/:?#]+)");

  private HttpOutcomes() {}

  public static Outcome of(Failed failed) {
    return switch (failed) {
      case HttpResult.NotSent(String message) -> new Outcome.Unreachable(message, false);
      case HttpResult.NoAnswer(boolean timedOut, String message) ->
          timedOut ? new Outcome.TimedOut(message) : new Outcome.Unreachable(message);
      case HttpResult.TooLarge(int status, _, String message) ->
          new Outcome.Rejected(status, message);
      case HttpResult.ProxyRefused(int status, String message) ->
          // A proxy's own 5xx is of the network behind it, and passes.
          status >= SERVER_ERROR
              ? new Outcome.Unreachable(message)
              : new Outcome.Misdirected(message);
    };
  }

  /// An answer that no LLM API gives: HTML, or a redirect. Empty if it may be one, and for those
  /// that gateways give for a passing reason.
  ///
  /// @param where as [HttpSettings#where]
  public static Optional<Outcome> notAnApi(Answered answer, String where) {
    int status = answer.status();
    if (status >= 300 && status < BAD_REQUEST) {
      return Optional.of(
          new Outcome.Misdirected(
              "%s answered with a redirect%s; set provider.base_url to where the API is"
                  .formatted(where, to(answer.headers()))));
    }
    boolean passes = status >= SERVER_ERROR || status == REQUEST_TIMEOUT || status == TOO_MANY;
    if (passes || !isHtml(answer)) {
      return Optional.empty();
    }
    return Optional.of(
        new Outcome.Misdirected(
            "%s is no LLM API: it answered%s with HTML; check provider.base_url"
                .formatted(where, answer.isSuccess() ? "" : " " + status)));
  }

  /// By the status alone: for every answer that is no success.
  ///
  /// @param message the vendor's own words, if it gave any, else a sentence of ours
  /// @param now for a `retry-after` that is a date
  public static Outcome ofStatus(Answered answer, String message, Instant now) {
    int status = answer.status();
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> new Outcome.Unauthorized(message);
      case PAYMENT_REQUIRED -> new Outcome.SpendLimited(message);
      case NOT_FOUND, PROXY_AUTHENTICATION -> new Outcome.Misdirected(message);
      case REQUEST_TIMEOUT, GATEWAY_TIMEOUT -> new Outcome.TimedOut(message);
      case TOO_MANY -> new Outcome.RateLimited(RetryAfter.of(answer.headers(), now), message);
      case UNAVAILABLE, OVERLOADED ->
          new Outcome.Overloaded(RetryAfter.of(answer.headers(), now), message);
      default -> new Outcome.Rejected(status, message);
    };
  }

  private static boolean isHtml(Answered answer) {
    String type = answer.headers().find("content-type").orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") || answer.body().stripLeading().startsWith("<");
  }

  /// The host only: what else stands in the address may be secret.
  private static String to(HttpHeaders headers) {
    Matcher host = HOST.matcher(headers.find("location").orElse(""));
    return host.find() ? " to " + host.group(1) : "";
  }
}
