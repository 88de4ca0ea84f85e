package dev.governor.engine.budget;

import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FundsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /// All of it is held back, and may come back.
  private static final Spending ALL =
      new Spending(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO);

  @Test
  void aNewDayHasMoneyOfItsOwn() throws InterruptedException {
    AtomicReference<LocalDate> today = new AtomicReference<>(MONDAY);
    Funds funds = new Funds(_ -> ALL, today::get);
    BudgetException refusal =
        new BudgetException(
            new SpendScope.OfDay("account", MONDAY), BigDecimal.ONE, ALL, BigDecimal.ONE);
    Thread waiting = Thread.ofVirtual().start(() -> await(funds, refusal));
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    today.set(MONDAY.plusDays(1));
    funds.changed();
    waiting.join();
  }

  private static void await(Funds funds, BudgetException refusal) {
    try {
      funds.await(refusal, funds.changes());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
