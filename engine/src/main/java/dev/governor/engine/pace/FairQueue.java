package dev.governor.engine.pace;

import dev.governor.api.job.JobId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.function.Supplier;

/// Who waits for a lane. A waiter's tag is the virtual time at which its job, by its weight, is due
/// for one more permit (start-time fair queueing); the lowest tag goes first. When a job's weight
/// changes, those of it that wait are tagged anew. Guarded by the lane's lock.
final class FairQueue {

  private final Supplier<Condition> conditions;
  private final PriorityQueue<Waiter> queue = new PriorityQueue<>(Waiter.ORDER);

  /// Of jobs whose last tag is still ahead, or of which somebody waits.
  private final Map<JobId, Last> last = new HashMap<>();

  private final Map<JobId, Integer> waiting = new HashMap<>();
  private double virtualTime;
  private long arrivals;

  /// What a job's last waiter was given.
  private record Last(double tag, double weight) {}

  /// @param conditions new ones of the lane's lock
  FairQueue(Supplier<Condition> conditions) {
    this.conditions = conditions;
  }

  Waiter enter(Share share) {
    double tag = lastTag(share) + 1.0 / share.weight();
    last.put(share.job(), new Last(tag, share.weight()));
    waiting.merge(share.job(), 1, Integer::sum);
    Waiter waiter = new Waiter(share, tag, arrivals++, conditions.get());
    queue.add(waiter);
    return waiter;
  }

  /// Those of its job that wait go by its weight from now on.
  private double lastTag(Share share) {
    Last before = last.getOrDefault(share.job(), new Last(virtualTime, share.weight()));
    boolean isChanged = before.weight() != share.weight() && waiting.containsKey(share.job());
    return isChanged ? tagAnew(share) : Math.max(virtualTime, before.tag());
  }

  private double tagAnew(Share share) {
    List<Waiter> all = new ArrayList<>(queue);
    all.sort(Waiter.ORDER);
    queue.clear();
    double tag = virtualTime;
    for (Waiter waiter : all) {
      if (waiter.share.job().equals(share.job())) {
        tag += 1.0 / share.weight();
        waiter.share = share;
        waiter.tag = tag;
      }
      queue.add(waiter);
    }
    wakeFirst();
    return tag;
  }

  boolean isFirst(Waiter waiter) {
    return queue.peek() == waiter;
  }

  /// A waiter leaves with a permit.
  void granted(Waiter waiter) {
    virtualTime = waiter.tag;
    remove(waiter);
  }

  /// A waiter leaves without one: its job is not charged for what it never got.
  void leave(Waiter waiter) {
    Share share = waiter.share;
    last.computeIfPresent(
        share.job(), (_, each) -> new Last(each.tag() - 1.0 / share.weight(), each.weight()));
    remove(waiter);
  }

  private void remove(Waiter waiter) {
    queue.remove(waiter);
    JobId job = waiter.share.job();
    waiting.computeIfPresent(job, (_, count) -> count == 1 ? null : count - 1);
    if (!waiting.containsKey(job)) {
      last.computeIfPresent(job, (_, each) -> each.tag() > virtualTime ? each : null);
    }
  }

  void wakeFirst() {
    Optional.ofNullable(queue.peek()).ifPresent(first -> first.turn.signal());
  }

  Map<JobId, Integer> waiting() {
    return Map.copyOf(waiting);
  }

  /// One that waits.
  static final class Waiter {
    private static final Comparator<Waiter> ORDER =
        Comparator.<Waiter>comparingDouble(w -> w.tag).thenComparingLong(w -> w.arrival);

    private Share share;
    private double tag;
    private final long arrival;
    private final Condition turn;

    Waiter(Share share, double tag, long arrival, Condition turn) {
      this.share = share;
      this.tag = tag;
      this.arrival = arrival;
      this.turn = turn;
    }

    /// Until something has changed; the caller looks again.
    @SuppressWarnings("WaitNotInLoop")
    void await() throws InterruptedException {
      turn.await();
    }
  }
}
