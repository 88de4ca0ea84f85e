package dev.governor.engine.pace;

import dev.governor.api.job.JobId;
import dev.governor.api.provider.Outcome;
import dev.governor.api.time.Time;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A lane with fixed limits: attempts in flight, and how fast they may start. A provider that says
/// when to come back is not asked before that.
///
/// Who waits stands in one queue. A waiter's tag is the virtual time at which its job, by its
/// weight, is due for one more permit (start-time fair queueing); the lowest tag goes first. Only
/// the first of the queue ever waits for the clock.
public final class PlainLane implements Lane {

  private static final double NANOS_PER_SECOND = 1e9;

  /// No provider is believed that wants more.
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final LaneLimits limits;
  private final Time time;
  private final long nanosBetweenStarts;
  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Waiter> queue = new PriorityQueue<>(Waiter.ORDER);
  private final Map<JobId, Double> lastTags = new HashMap<>();
  private double virtualTime;
  private long arrivals;
  private int inFlight;
  private long nextStart;

  public PlainLane(LaneLimits limits, Time time) {
    this.limits = limits;
    this.time = time;
    this.nanosBetweenStarts = (long) (NANOS_PER_SECOND / limits.requestsPerSecond());
    this.nextStart = time.nanos();
  }

  @Override
  public Permit acquire(Share share, Estimate estimate) throws InterruptedException {
    lock.lockInterruptibly();
    Waiter waiter = enqueue(share);
    boolean isGranted = false;
    try {
      awaitTurn(waiter);
      inFlight++;
      virtualTime = waiter.tag;
      nextStart = Math.max(nextStart, time.nanos()) + nanosBetweenStarts;
      isGranted = true;
    } finally {
      queue.remove(waiter);
      if (!isGranted) {
        // Its job is not charged for a permit that it never got.
        lastTags.computeIfPresent(share.job(), (job, tag) -> tag - 1.0 / share.weight());
      }
      wakeFirst();
      lock.unlock();
    }
    return new PlainPermit();
  }

  private Waiter enqueue(Share share) {
    double from = Math.max(virtualTime, lastTags.getOrDefault(share.job(), 0.0));
    double tag = from + 1.0 / share.weight();
    lastTags.put(share.job(), tag);
    Waiter waiter = new Waiter(tag, arrivals++, lock.newCondition());
    queue.add(waiter);
    return waiter;
  }

  private void awaitTurn(Waiter waiter) throws InterruptedException {
    while (true) {
      if (queue.peek() != waiter || inFlight >= limits.maxInFlight()) {
        waiter.turn.await();
        continue;
      }
      long early = nextStart - time.nanos();
      if (early <= 0) {
        return;
      }
      sleepUnlocked(early);
    }
  }

  /// Someone with a lower tag may come meanwhile, so the caller looks again.
  private void sleepUnlocked(long nanos) throws InterruptedException {
    lock.unlock();
    try {
      time.sleep(Duration.ofNanos(nanos));
    } finally {
      lock.lock();
    }
  }

  private void wakeFirst() {
    Waiter first = queue.peek();
    if (first != null) {
      first.turn.signal();
    }
  }

  private void giveBack(Optional<Duration> notBefore) {
    lock.lock();
    try {
      inFlight--;
      notBefore
          .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
          .ifPresent(wait -> nextStart = Math.max(nextStart, time.nanos() + wait.toNanos()));
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  private final class PlainPermit implements Permit {

    @Override
    public void settle(Outcome outcome) {
      giveBack(outcome.retryAfter());
    }

    @Override
    public void release() {
      giveBack(Optional.empty());
    }
  }

  private static final class Waiter {
    static final Comparator<Waiter> ORDER =
        Comparator.<Waiter>comparingDouble(w -> w.tag).thenComparingLong(w -> w.arrival);

    private final double tag;
    private final long arrival;
    private final Condition turn;

    Waiter(double tag, long arrival, Condition turn) {
      this.tag = tag;
      this.arrival = arrival;
      this.turn = turn;
    }
  }
}
