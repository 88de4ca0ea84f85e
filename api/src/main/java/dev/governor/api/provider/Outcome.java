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

  /// An answer without any text.
  record Empty(Reply reply) implements Outcome {}

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
  ///
  /// @param mayBePaid whether anything was sent; if not, nothing was paid
  record Unreachable(String message, boolean mayBePaid) implements Outcome {

    /// One that may have been paid.
    public Unreachable(String message) {
      this(message, true);
    }
  }

  /// The provider understood the request and did not want it.
  record Rejected(int status, String message) implements Outcome {}

  /// What answered is not what was meant: no such model, no such address, or no LLM at all.
  record Misdirected(String message) implements Outcome {}

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

  /// Its name as it is stored and shown: `rate_limited`.
  default String label() {
    return switch (this) {
      case Succeeded _ -> "succeeded";
      case Truncated _ -> "truncated";
      case Empty _ -> "empty";
      case Refused _ -> "refused";
      case Invalid _ -> "invalid";
      case RateLimited _ -> "rate_limited";
      case Overloaded _ -> "overloaded";
      case TimedOut _ -> "timed_out";
      case Unreachable _ -> "unreachable";
      case Rejected _ -> "rejected";
      case Misdirected _ -> "misdirected";
      case Unauthorized _ -> "unauthorized";
      case SpendLimited _ -> "spend_limited";
      case Expired _ -> "expired";
      case Cancelled _ -> "cancelled";
      case Unknown _ -> "unknown";
    };
  }

  /// What the provider said, as a sentence for people; empty for a success.
  default String sentence() {
    return switch (this) {
      case Succeeded _ -> "";
      case Truncated _ -> "the answer was cut off at max_tokens";
      case Empty _ -> "the answer is empty";
      case Refused(_, String reason) -> reason;
      case Invalid(_, List<String> problems) -> String.join("; ", problems);
      case RateLimited(_, String message) -> message;
      case Overloaded(_, String message) -> message;
      case TimedOut(String message) -> message;
      case Unreachable(String message, _) -> message;
      case Rejected(int status, String message) -> status + " " + message;
      case Misdirected(String message) -> message;
      case Unauthorized(String message) -> message;
      case SpendLimited(String message) -> message;
      case Expired(String message) -> message;
      case Cancelled(String message) -> message;
      case Unknown(String message) -> message;
    };
  }

  /// The reply, where the provider gave one.
  default Optional<Reply> answer() {
    return switch (this) {
      case Succeeded(Reply reply) -> Optional.of(reply);
      case Truncated(Reply reply) -> Optional.of(reply);
      case Empty(Reply reply) -> Optional.of(reply);
      case Refused(Reply reply, _) -> Optional.of(reply);
      case Invalid(Reply reply, _) -> Optional.of(reply);
      case RateLimited _,
          Overloaded _,
          TimedOut _,
          Unreachable _,
          Rejected _,
          Misdirected _,
          Unauthorized _,
          SpendLimited _,
          Expired _,
          Cancelled _,
          Unknown _ ->
          Optional.empty();
    };
  }

  /// How long the provider asks to be left alone, if it says.
  default Optional<Duration> retryAfter() {
    return switch (this) {
      case RateLimited(Optional<Duration> after, _) -> after;
      case Overloaded(Optional<Duration> after, _) -> after;
      case Succeeded _,
          Truncated _,
          Empty _,
          Refused _,
          Invalid _,
          TimedOut _,
          Unreachable _,
          Rejected _,
          Misdirected _,
          Unauthorized _,
          SpendLimited _,
          Expired _,
          Cancelled _,
          Unknown _ ->
          Optional.empty();
    };
  }
}
