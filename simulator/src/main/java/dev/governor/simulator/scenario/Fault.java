package dev.governor.simulator.scenario;

import java.time.Duration;
import java.util.Optional;

/// What can go wrong with one question.
public sealed interface Fault {

  /// A 429.
  ///
  /// @param retryAfter what the header of that name says, if it is sent
  record RateLimited(Optional<Duration> retryAfter) implements Fault {}

  /// A 529, or a 503 where the vendor has no 529.
  record Overloaded(Optional<Duration> retryAfter) implements Fault {}

  record ServerError() implements Fault {}

  /// The connection is reset before anything is answered; nothing is charged.
  record Reset() implements Fault {}

  /// The answer comes that much later.
  record Slow(Duration delay) implements Fault {}

  /// The answer's body comes in drops.
  record Trickling(Duration over) implements Fault {}

  /// The connection is closed in the middle of the answer's body; it is charged.
  record Torn() implements Fault {}

  /// A body that is no JSON; it is charged.
  record Malformed() implements Fault {}

  /// The answer is cut off, as at `max_tokens`.
  record Truncated() implements Fault {}

  record Refused() implements Fault {}

  /// The answer violates the schema.
  record Invalid() implements Fault {}

  /// The answer has no text.
  record Empty() implements Fault {}

  /// In a batch, and over realtime alike: the question is refused with a 400.
  record Rejected() implements Fault {}
}
