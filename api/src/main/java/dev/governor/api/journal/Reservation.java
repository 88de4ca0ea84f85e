package dev.governor.api.journal;

import dev.governor.api.job.Budget;
import dev.governor.api.provider.Cost;

/// What an attempt may cost at worst, and the caps that it must not pass. It is held back from the
/// moment at which the attempt is recorded until its answer is.
///
/// @param worst unknown where a price is; then there must be no cap
/// @param account who pays: equal for all attempts that one account pays for; empty for attempts
///   that nobody pays for
public record Reservation(Cost worst, String account, Budget caps) {

  /// Of what is not sent.
  public static final Reservation NONE = new Reservation(Cost.FREE, "", Budget.NONE);

  public Reservation {
    if (caps.isCapped() && worst instanceof Cost.Unknown) {
      throw new IllegalArgumentException("what may cost anything fits under no cap");
    }
  }
}
