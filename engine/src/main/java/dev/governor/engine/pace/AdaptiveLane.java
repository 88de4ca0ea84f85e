package dev.governor.engine.pace;

import dev.governor.api.provider.Counting;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.Outcome;
import dev.governor.api.time.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// A lane that finds its provider's limits and holds just below them; those that the user sets are
/// never passed. A provider that says when to come back is not asked before that.
///
/// Who waits stands in one queue. Only the first of the queue ever waits for the clock.
public final class AdaptiveLane implements Lane {

  /// The longest sleep: an answer may tell meanwhile that less is to be waited for.
  private static final Duration NAP = Duration.ofSeconds(1);

  private final Time time;
  private final ReentrantLock lock = new ReentrantLock();
  private final FairQueue queue = new FairQueue(lock::newCondition);
  private final Regulator regulator;

  /// @param counting as [dev.governor.api.provider.Provider#counting]
  public AdaptiveLane(LaneLimits limits, Optional<Counting> counting, Time time) {
    this.time = time;
    this.regulator = new Regulator(limits, counting, time.nanos());
  }

  @Override
  public Permit acquire(Share share, Estimate estimate) throws InterruptedException {
    lock.lockInterruptibly();
    FairQueue.Waiter waiter = queue.enter(share);
    boolean isGranted = false;
    try {
      awaitTurn(waiter, estimate);
      isGranted = true;
      return new LanePermit(regulator.start(estimate, time.nanos()));
    } finally {
      if (isGranted) {
        queue.granted(waiter);
      } else {
        queue.leave(waiter);
      }
      queue.wakeFirst();
      lock.unlock();
    }
  }

  private void awaitTurn(FairQueue.Waiter waiter, Estimate estimate) throws InterruptedException {
    while (true) {
      if (!queue.isFirst(waiter) || regulator.isFull()) {
        waiter.await();
        continue;
      }
      long now = time.nanos();
      long early = regulator.when(estimate, now) - now;
      if (early <= 0) {
        return;
      }
      sleepUnlocked(Duration.ofNanos(early));
    }
  }

  /// Someone with a lower tag may come meanwhile, so the caller looks again.
  private void sleepUnlocked(Duration span) throws InterruptedException {
    lock.unlock();
    try {
      time.sleep(span.compareTo(NAP) < 0 ? span : NAP);
    } finally {
      lock.lock();
    }
  }

  @Override
  public int useful() {
    lock.lock();
    try {
      return regulator.useful();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public LaneState state() {
    lock.lock();
    try {
      return regulator.state(time.nanos(), queue.waiting());
    } finally {
      lock.unlock();
    }
  }

  private void withLock(Runnable step) {
    lock.lock();
    try {
      step.run();
      queue.wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  private final class LanePermit implements Permit {

    private final Ticket ticket;

    LanePermit(Ticket ticket) {
      this.ticket = ticket;
    }

    @Override
    public void sending() {
      lock.lock();
      try {
        ticket.sent(time.nanos());
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void limits(LimitReport report) {
      if (!report.isEmpty()) {
        withLock(() -> regulator.told(ticket, report, time.nanos()));
      }
    }

    @Override
    public Outcome settle(Outcome outcome) {
      withLock(() -> regulator.settle(ticket, outcome, time.nanos()));
      return Excess.of(ticket, outcome);
    }

    @Override
    public void release() {
      withLock(() -> regulator.release(ticket));
    }
  }
}
