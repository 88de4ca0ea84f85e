package dev.governor.engine.budget;

import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import java.util.function.Function;

/// Word of money that comes back: of attempts that turned out cheaper than their worst case.
/// Thread-safe.
public final class Funds {

  private final Function<SpendScope, Spending> spending;
  private long changes;

  /// @param spending what has become of a scope's money, by now
  public Funds(Function<SpendScope, Spending> spending) {
    this.spending = spending;
  }

  /// Something was settled, or may have been by another process.
  public synchronized void changed() {
    changes++;
    notifyAll();
  }

  /// How often something changed until now.
  public synchronized long changes() {
    return changes;
  }

  /// Waits until what was refused is worth another try: there is money for it, or no more hope.
  ///
  /// @param seen what [#changes] said before it was refused
  public void await(BudgetException refusal, long seen) throws InterruptedException {
    long known = seen;
    BudgetException current = refusal;
    while (current.mayFitLater() && current.left().compareTo(current.worst()) < 0) {
      known = awaitChange(known);
      current =
          new BudgetException(
              refusal.scope(), refusal.limit(), spending.apply(refusal.scope()), refusal.worst());
    }
  }

  private synchronized long awaitChange(long seen) throws InterruptedException {
    while (changes == seen) {
      wait();
    }
    return changes;
  }
}
