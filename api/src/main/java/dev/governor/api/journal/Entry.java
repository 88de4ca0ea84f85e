package dev.governor.api.journal;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.time.Instant;
import java.util.Optional;

/// One line of the ledger. Entries are appended, never changed.
public sealed interface Entry {

  /// The outcome's label of what was answered without being sent.
  String CACHED = "cached";

  Lease lease();

  /// The request's index.
  long index();

  /// The attempt's number, from 1.
  int attempt();

  /// An attempt is about to be sent; durable before it is.
  ///
  /// @param reservation refused with [BudgetException] where it does not fit under a cap
  record Intent(Lease lease, long index, int attempt, Instant at, Reservation reservation)
      implements Entry {

    /// Of an attempt that costs nothing.
    public Intent(Lease lease, long index, int attempt, Instant at) {
      this(lease, index, attempt, at, Reservation.NONE);
    }
  }

  /// What the attempt came to, and what follows from it.
  record Answer(Lease lease, long index, int attempt, Instant at, Report report, Verdict verdict)
      implements Entry {}

  /// A result that an answer to the same question gave, which was known before: nothing is sent and
  /// nothing is paid. In the ledger it stands as an attempt with the outcome [#CACHED].
  ///
  /// @param attempt the number that the next attempt would have
  /// @param model the model that gave the answer
  /// @param output as JSON
  record Recalled(Lease lease, long index, int attempt, Instant at, String model, String output)
      implements Entry {}

  /// What the provider said.
  ///
  /// @param outcome the outcome's label, such as `rate_limited`
  /// @param raw the answer's text where it was not accepted
  record Report(String outcome, String message, String model, Usage usage, Cost cost, String raw) {}

  /// What follows from an attempt for its request.
  sealed interface Verdict {

    /// The request succeeded.
    ///
    /// @param output as JSON
    /// @param kept the answer, if it is to be known from now on
    record Accepted(String output, Optional<Response> kept) implements Verdict {

      /// Without keeping the answer.
      public Accepted(String output) {
        this(output, Optional.empty());
      }
    }

    /// The request failed for good.
    record GivenUp(String cause) implements Verdict {}

    /// Another attempt follows.
    ///
    /// @param counted whether this one counts against `maxRetries`
    record Again(boolean counted) implements Verdict {}
  }
}
