package dev.governor.engine.pace;

import dev.governor.api.provider.Outcome;

/// The right to send one attempt now. Must be given back by exactly one of its methods.
public interface Permit {

  /// The attempt was sent and came to `outcome`, from which the lane learns.
  void settle(Outcome outcome);

  /// The attempt was not sent, or nobody knows what came of it.
  void release();
}
