package dev.governor.api.provider;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an attempt came to. What a vendor does to a call is data: it is stored, counted and shown.
public sealed interface Outcome {

  /// An answer that ended by itself. Whether it is a good one, the judge says.
  record Succeeded(Reply reply) implements Outcome {}

  /// An answer cut off at `max_tokens`.
  record Truncated(Reply reply) implements Outcome {}

  /// The model declined to answer.
  record Refused(Reply reply, String reason) implements Outcome {}

  /// An answer that failed its checks; `problems` are sentences that a model can act on.
  record Invalid(Reply reply, List<String> problems) implements Outcome {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /// The rate limit was hit; nothing was paid.
  record RateLimited(Optional<Duration> retryAfter, String message) implements Outcome {}

  /// The provider has no capacity at the moment; nothing was paid.
  record Overloaded(Optional<Duration> retryAfter, String message) implements Outcome {}

  /// No answer in time; it may have been paid.
  record TimedOut(String message) implements Outcome {}

  /// The provider could not be reached, or broke off.
  record Unreachable(String message) implements Outcome {}

  /// The provider understood the request and did not want it.
  record Rejected(int status, String message) implements Outcome {}

  /// The key was not accepted.
  record Unauthorized(String message) implements Outcome {}

  /// The account has no money left, or reached its own limit.
  record SpendLimited(String message) implements Outcome {}

  /// The provider's batch ran out before this request was answered.
  record Expired(String message) implements Outcome {}

  /// Cancelled before it was answered.
  record Cancelled(String message) implements Outcome {}

  /// Sent, and then this process was interrupted: whether it was answered is not known.
  record Unknown(String message) implements Outcome {}
}
