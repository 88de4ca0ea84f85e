package dev.governor.engine.call;

import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;

/// Sends one attempt: from its intent in the ledger to its outcome. One may stand before another,
/// and add something. Thread-safe.
public interface Sender {

  /// @throws InterruptedException if stopped; an attempt whose intent was written may then be
  ///   without an answer
  Outcome send(ModelRequest request, Ledger ledger, Turn turn) throws InterruptedException;
}
