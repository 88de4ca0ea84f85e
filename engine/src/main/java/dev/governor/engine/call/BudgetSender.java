package dev.governor.engine.call;

import dev.governor.api.journal.BudgetException;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Signals;
import dev.governor.engine.budget.Funds;
import java.util.concurrent.locks.ReentrantLock;

/// Lets attempts wait for which there is no money now, as long as what others hold back may come
/// back. They queue: the first tries again when something was settled, and the others after it. One
/// serves all requests of a job.
public final class BudgetSender implements Sender {

  private final Sender sender;
  private final Funds funds;

  /// Held by the one that tries until its attempt is recorded.
  private final ReentrantLock queue = new ReentrantLock(true);

  public BudgetSender(Sender sender, Funds funds) {
    this.sender = sender;
    this.funds = funds;
  }

  /// @throws BudgetException if there is no money, and none can come back
  @Override
  public Outcome send(ModelRequest request, Ledger ledger, Turn turn, Signals signals)
      throws InterruptedException {
    if (!queue.isLocked()) {
      try {
        return sender.send(request, ledger, turn, signals);
      } catch (BudgetException refusal) {
        refuseUnlessItMayFitLater(refusal);
      }
    }
    turn.checkStopped();
    queue.lockInterruptibly();
    try {
      return sendWhenThereIsMoney(
          request, new WatchedLedger(ledger, this::leaveQueue), turn, signals);
    } finally {
      leaveQueue();
    }
  }

  private Outcome sendWhenThereIsMoney(
      ModelRequest request, Ledger ledger, Turn turn, Signals signals) throws InterruptedException {
    while (true) {
      long seen = funds.changes();
      try {
        return sender.send(request, ledger, turn, signals);
      } catch (BudgetException refusal) {
        refuseUnlessItMayFitLater(refusal);
        turn.checkStopped();
        funds.await(refusal, seen);
      }
    }
  }

  private static void refuseUnlessItMayFitLater(BudgetException refusal) {
    if (!refusal.mayFitLater()) {
      throw refusal;
    }
  }

  /// Gives the next one its turn, as soon as the attempt is recorded.
  private void leaveQueue() {
    if (queue.isHeldByCurrentThread()) {
      queue.unlock();
    }
  }
}
