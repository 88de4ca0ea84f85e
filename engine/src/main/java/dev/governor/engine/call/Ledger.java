package dev.governor.engine.call;

import dev.governor.api.journal.Reservation;

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
  void succeeded(Attempt attempt, String output);

  /// Writes that the request failed with this attempt.
  void failed(Attempt attempt, String cause);
}
