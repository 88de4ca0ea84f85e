package dev.governor.engine.watch;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.Supplied;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;

/// The running sums of one job: what the journal said at the start, and what became durable since.
/// A job that runs has no cancelled requests: those of a cancelled one are pending again.
/// Thread-safe.
public final class Tally {

  private final long total;
  private long succeeded;
  private long failed;
  private long running;
  private Totals totals;
  private long sent;
  private long recalled;

  public Tally(Counts counts, Totals totals) {
    this.total = counts.total();
    this.succeeded = counts.succeeded();
    this.failed = counts.failed();
    this.totals = totals;
  }

  /// More attempts are under way (or, negative, fewer), of which some were sent just now.
  public synchronized void underWay(long change, long sentNow) {
    running += change;
    sent += sentNow;
  }

  public synchronized void nothingUnderWay() {
    running = 0;
  }

  public synchronized void answered(Usage usage, Cost cost) {
    totals = totals.plus(usage, cost);
  }

  public synchronized void succeeded() {
    succeeded++;
  }

  /// A request succeeded by an answer that was known before.
  public synchronized void recalled() {
    answered(Usage.NONE, Cost.FREE);
    succeeded();
    recalled++;
  }

  public synchronized void failed() {
    failed++;
  }

  /// A request was given an item, after which it stands otherwise than before.
  ///
  /// @return how many more requests have succeeded by that; negative for fewer
  public synchronized long supplied(Supplied supplied) {
    long had = succeeded;
    switch (supplied) {
      case Supplied.CarriedOver(Supplied.Before before) -> {
        forget(before);
        succeeded++;
      }
      case Supplied.Pending(Supplied.Before before) -> forget(before);
      case Supplied.Unchanged _, Supplied.AtProvider _ -> {}
    }
    return succeeded - had;
  }

  private void forget(Supplied.Before before) {
    switch (before) {
      case SUCCEEDED -> succeeded--;
      case FAILED -> failed--;
      case OPEN -> {}
    }
  }

  public synchronized Counts counts() {
    // A request whose answer just became durable may not have left its call yet.
    long open = total - succeeded - failed;
    long underWay = Math.min(running, open);
    return new Counts(total, open - underWay, underWay, succeeded, failed, 0);
  }

  public synchronized Totals totals() {
    return totals;
  }

  /// Attempts begun since this tally was opened.
  public synchronized long sent() {
    return sent;
  }

  /// Requests that succeeded without being sent, since this tally was opened.
  public synchronized long recalledNow() {
    return recalled;
  }
}
