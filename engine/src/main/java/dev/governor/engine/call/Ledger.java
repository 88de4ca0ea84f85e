package dev.governor.engine.call;

import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Where the attempts of one request are written. The engine's run stands behind it with a journal;
/// a worker elsewhere may stand behind it with something else.
public interface Ledger {

  /// Writes that an attempt is about to be sent; returns when that is durable.
  ///
  /// @throws dev.governor.api.journal.BudgetException if what it may cost does not fit under a cap;
  ///   nothing was written
  void intend(int attempt, Reservation reservation) throws InterruptedException;

  /// Writes what an attempt came to, when another follows or the job must pause.
  void answered(Attempt attempt);

  /// Writes the last attempt's output: the request succeeded.
  ///
  /// @param output as JSON
  /// @param kept under what the answer is to be known from now on, if it is
  /// @return completes when it is durable
  CompletionStage<Void> succeeded(Attempt attempt, String output, Optional<QuestionKey> kept);

  /// Writes that the request succeeded by an answer that was known before.
  ///
  /// @param attempt the number that the next attempt would have had
  /// @param model the model that gave the answer
  void recalled(int attempt, String model, String output);

  /// Writes what an attempt came to beside which another was made whose answer counts, or will.
  void besides(int attempt, Outcome outcome);

  /// Writes that the request failed with this attempt.
  void failed(Attempt attempt, String cause);
}
