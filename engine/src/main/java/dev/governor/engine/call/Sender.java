package dev.governor.engine.call;

import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Signals;

/// Sends one attempt: from its intent in the ledger to its outcome. One may stand before another,
/// and add something. Thread-safe.
public interface Sender {

  /// @param signals is told what becomes known besides the outcome; who stands before another hands
  ///   its own on with it
  /// @throws InterruptedException if stopped; an attempt whose intent was written may then be
  ///   without an answer
  Outcome send(ModelRequest request, Ledger ledger, Turn turn, Signals signals)
      throws InterruptedException;
}
