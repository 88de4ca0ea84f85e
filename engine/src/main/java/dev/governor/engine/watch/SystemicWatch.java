package dev.governor.engine.watch;

import dev.governor.api.provider.Outcome;
import java.util.Optional;

/// Tells a job that cannot work from rows that happen to be bad: many requests in a row that were
/// rejected, or did not reach the provider, for the same reason. Thread-safe.
public final class SystemicWatch {

  private static final int SAME_IN_A_ROW = 10;

  private String last = "";
  private int inARow;

  /// Takes an outcome in the order in which they arrive.
  ///
  /// @return why the job should pause, if it should
  public synchronized Optional<String> see(Outcome outcome) {
    if (!(outcome instanceof Outcome.Rejected || outcome instanceof Outcome.Unreachable)) {
      inARow = 0;
      return Optional.empty();
    }
    String message = outcome.sentence();
    inARow = message.equals(last) ? inARow + 1 : 1;
    last = message;
    return inARow < SAME_IN_A_ROW
        ? Optional.empty()
        : Optional.of("%d requests in a row came to the same: %s".formatted(inARow, message));
  }
}
