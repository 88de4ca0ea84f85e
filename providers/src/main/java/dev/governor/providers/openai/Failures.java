package dev.governor.providers.openai;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.HttpOutcomes;
import dev.governor.providers.http.HttpResult.Answered;
import java.time.Instant;
import java.util.Optional;

/// What is made of an answer that is an error. Pure.
///
/// The error's code decides before the status: `billing_hard_limit_reached` comes as 400,
/// `insufficient_quota` as 429, and some servers send `overloaded` as 400.
final class Failures {

  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int BAD_REQUEST = 400;
  private static final int NO_SUCH_METHOD = 405;
  private static final int GONE = 410;

  /// Of Cloudflare, which stands before the vendor.
  private static final int ORIGIN_TIMEOUT = 524;

  private Failures() {}

  /// @param asked the model that was asked
  /// @param now for headers that give a date
  static Outcome of(Answered answer, String asked, Instant now) {
    WireError error = WireError.parse(answer.body());
    return byCode(answer, error, asked, now)
        .orElseGet(() -> byStatus(answer, error.sentence(), now));
  }

  private static Optional<Outcome> byCode(
      Answered answer, WireError error, String asked, Instant now) {
    int status = answer.status();
    String message = error.sentence();
    if (error.isSpend()) {
      return Optional.of(new Outcome.SpendLimited(message));
    }
    if (error.isKey()) {
      return Optional.of(new Outcome.Unauthorized(message));
    }
    if (error.isModel()) {
      return Optional.of(new Outcome.Misdirected(message));
    }
    if (error.isOverload()) {
      return Optional.of(new Outcome.Overloaded(Waits.of(answer.headers(), error, now), message));
    }
    if (status == TOO_MANY) {
      return Optional.of(tooMany(answer.headers(), error, now));
    }
    if (status < SERVER_ERROR && error.isPolicy()) {
      return Optional.of(new Outcome.Refused(new Reply("", asked, Usage.NONE, Cost.FREE), message));
    }
    return Optional.empty();
  }

  private static Outcome byStatus(Answered answer, String message, Instant now) {
    return switch (answer.status()) {
      case NO_SUCH_METHOD, GONE -> new Outcome.Misdirected(message);
      case ORIGIN_TIMEOUT -> new Outcome.TimedOut(message);
      default -> HttpOutcomes.ofStatus(answer, message, now);
    };
  }

  private static Outcome tooMany(HttpHeaders headers, WireError error, Instant now) {
    return error.isTooLargeForTheLimit()
        ? new Outcome.Rejected(TOO_MANY, error.sentence())
        : new Outcome.RateLimited(Waits.of(headers, error, now), error.sentence());
  }

  /// Of an error that came within an answer, without a status of its own.
  static Outcome ofCode(WireError error) {
    String message = error.sentence();
    if (error.isSpend()) {
      return new Outcome.SpendLimited(message);
    }
    if (error.isOverload()) {
      return new Outcome.Overloaded(Optional.empty(), message);
    }
    return switch (error.code()) {
      case "rate_limit_exceeded" -> new Outcome.RateLimited(Optional.empty(), message);
      case "server_error" -> new Outcome.Rejected(SERVER_ERROR, message);
      default -> new Outcome.Rejected(BAD_REQUEST, message);
    };
  }
}
