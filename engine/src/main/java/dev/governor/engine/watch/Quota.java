package dev.governor.engine.watch;

import dev.governor.api.job.Counts;
import java.util.OptionalLong;

/// Lets no more requests of a job be asked than it still wants results: those that it has and those
/// that are under way are together never more than it is to stop at. Thread-safe.
public final class Quota {

  private final long wanted;
  private long accepted;
  private long underWay;

  private Quota(long wanted, long accepted) {
    this.wanted = wanted;
    this.accepted = accepted;
  }

  /// @param stopAt with how many results the job is done; empty if it wants all
  /// @param accepted how many it has
  public static Quota of(OptionalLong stopAt, long accepted) {
    return new Quota(stopAt.orElse(Long.MAX_VALUE), accepted);
  }

  /// Counts on one more request, until [#settle]; waits as long as those that are under way may be
  /// enough.
  ///
  /// @return whether another result is wanted; if not, the job has all that it wants
  public synchronized boolean take() throws InterruptedException {
    while (!isFull() && room() == 0) {
      wait();
    }
    return tryTake();
  }

  /// The same without waiting.
  ///
  /// @return whether another request may be asked now
  public synchronized boolean tryTake() {
    boolean isWanted = room() > 0;
    if (isWanted) {
      underWay++;
    }
    return isWanted;
  }

  /// Counts on requests that are under way already, even if they are more than are wanted.
  public synchronized void adopt(long requests) {
    underWay += requests;
  }

  /// A request that was counted on is not under way any more.
  ///
  /// @param isAccepted whether it gave a result
  public synchronized void settle(boolean isAccepted) {
    underWay--;
    found(isAccepted ? 1 : 0);
  }

  /// The job has more results (or, negative, fewer) than it had.
  public synchronized void found(long results) {
    accepted += results;
    notifyAll();
  }

  /// Whether the job has all that it wants.
  public synchronized boolean isFull() {
    return accepted >= wanted;
  }

  /// How many more requests may be asked now.
  public synchronized long room() {
    return Math.max(0, wanted - accepted - underWay);
  }

  /// The counts without what the job does not want.
  public synchronized Counts wanted(Counts all) {
    long left = Math.max(0, wanted - all.succeeded());
    long running = Math.min(all.running(), left);
    long pending = Math.min(all.pending(), left - running);
    return new Counts(
        pending + running + all.done(),
        pending,
        running,
        all.succeeded(),
        all.failed(),
        all.cancelled());
  }
}
