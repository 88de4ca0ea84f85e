package dev.governor.engine.budget;

import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/// Word of money that comes back: of attempts that turned out cheaper than their worst case.
/// Thread-safe.
public final class Funds {

  private final Function<SpendScope, Spending> spending;
  private final Supplier<LocalDate> today;
  private long changes;

  /// @param spending what has become of a scope's money, by now
  /// @param today the day whose money is spent now
  public Funds(Function<SpendScope, Spending> spending, Supplier<LocalDate> today) {
    this.spending = spending;
    this.today = today;
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

  /// Waits until what was refused is worth another try: there is money for it, or no more hope, or
  /// a new day with money of its own.
  ///
  /// @param seen what [#changes] said before it was refused
  public void await(BudgetException refusal, long seen) throws InterruptedException {
    long known = seen;
    BudgetException current = refusal;
    while (isCurrent(refusal.scope())
        && current.mayFitLater()
        && current.left().compareTo(current.worst()) < 0) {
      known = awaitChange(known);
      current =
          new BudgetException(
              refusal.scope(), refusal.limit(), spending.apply(refusal.scope()), refusal.worst());
    }
  }

  private boolean isCurrent(SpendScope scope) {
    return switch (scope) {
      case SpendScope.OfDay(_, LocalDate day) -> day.equals(today.get());
      case SpendScope.OfJob _, SpendScope.OfAccount _ -> true;
    };
  }

  private synchronized long awaitChange(long seen) throws InterruptedException {
    while (changes == seen) {
      wait();
    }
    return changes;
  }
}
