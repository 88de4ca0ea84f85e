package dev.governor.engine.pace;

import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.Outcome;

/// The right to send one attempt now. Must be given back by exactly one of [#settle] and
/// [#release].
public interface Permit {

  /// The attempt goes out now: what comes before that may take time.
  void sending();

  /// What the provider told of its limits, before the attempt is settled.
  void limits(LimitReport report);

  /// The attempt was sent and came to `outcome`, from which the lane learns.
  ///
  /// @return the outcome, or what it really is: a refusal that no waiting mends is a rejection
  Outcome settle(Outcome outcome);

  /// The attempt was not sent, or nobody knows what came of it.
  void release();
}
