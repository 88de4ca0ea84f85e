package dev.governor.engine.recovery;

import dev.governor.api.provider.Outcome;
import java.util.Optional;

/// Tells what concerns one attempt, or only takes time, from what no request of the job can mend.
public final class Systemic {

  private static final int SERVER_ERROR = 500;

  private Systemic() {}

  /// Why the job must pause, whatever was asked; empty if it may go on.
  public static Optional<String> reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Misdirected(String message) ->
          Optional.of("the provider cannot be asked this way: " + message);
      case Outcome.Unauthorized(String message) ->
          Optional.of("the provider did not accept the key: " + message);
      case Outcome.SpendLimited(String message) ->
          Optional.of("the provider's spending limit is reached: " + message);
      case Outcome.RateLimited _,
          Outcome.Overloaded _,
          Outcome.TimedOut _,
          Outcome.Unreachable _,
          Outcome.Rejected _,
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

  /// The same of a call about a whole batch: what is rejected there would be rejected again.
  public static Optional<String> reasonOfBatch(Outcome outcome) {
    return outcome instanceof Outcome.Rejected(int status, String message) && status < SERVER_ERROR
        ? Optional.of("the provider refused the batch: " + status + " " + message)
        : reason(outcome);
  }
}
