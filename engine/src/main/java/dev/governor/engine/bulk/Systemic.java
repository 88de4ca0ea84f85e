package dev.governor.engine.bulk;

import dev.governor.api.provider.Outcome;
import java.time.Duration;
import java.util.Optional;

/// Tells what only takes time from what no time mends, when a call about a whole batch came to
/// nothing.
final class Systemic {

  private static final int SERVER_ERROR = 500;

  private Systemic() {}

  /// Why the job must pause; empty if the call may be made again.
  static Optional<String> reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Unauthorized(String message) ->
          Optional.of("the provider did not accept the key: " + message);
      case Outcome.SpendLimited(String message) ->
          Optional.of("the provider's spending limit is reached: " + message);
      case Outcome.Misdirected(String message) ->
          Optional.of("the provider cannot be asked this way: " + message);
      case Outcome.Rejected(int status, String message) ->
          status >= SERVER_ERROR
              ? Optional.empty()
              : Optional.of("the provider refused the batch: " + status + " " + message);
      case Outcome.RateLimited _,
          Outcome.Overloaded _,
          Outcome.TimedOut _,
          Outcome.Unreachable _,
          Outcome.Unknown _,
          Outcome.Expired _,
          Outcome.Cancelled _,
          Outcome.Succeeded _,
          Outcome.Truncated _,
          Outcome.Empty _,
          Outcome.Refused _,
          Outcome.Invalid _ ->
          Optional.empty();
    };
  }

  /// How long the provider asks to be left alone.
  static Duration wait(Outcome outcome, Duration otherwise) {
    return switch (outcome) {
      case Outcome.RateLimited(Optional<Duration> after, _) -> after.orElse(otherwise);
      case Outcome.Overloaded(Optional<Duration> after, _) -> after.orElse(otherwise);
      case Outcome.Unauthorized _,
          Outcome.SpendLimited _,
          Outcome.Misdirected _,
          Outcome.Rejected _,
          Outcome.TimedOut _,
          Outcome.Unreachable _,
          Outcome.Unknown _,
          Outcome.Expired _,
          Outcome.Cancelled _,
          Outcome.Succeeded _,
          Outcome.Truncated _,
          Outcome.Empty _,
          Outcome.Refused _,
          Outcome.Invalid _ ->
          otherwise;
    };
  }
}
