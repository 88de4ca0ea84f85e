package dev.governor.cli.watch;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.job.Totals;
import dev.governor.api.time.Time;
import dev.governor.cli.show.Screen;
import dev.governor.engine.pace.LaneState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/// Follows one run of a job and shows how it goes on. Thread-safe.
public final class Watcher implements Flow.Subscriber<JobEvent>, AutoCloseable {

  private final Time time;
  private final Display display;
  private final long start;
  private final long doneBefore;
  private final Supplier<Optional<LaneState>> lane;
  private Counts counts;
  private Totals totals;
  private long retries;
  private boolean isClosed;

  /// @param drawsBar whether to draw a bar; else it prints a line now and then
  /// @param counts where the job stands as the run begins
  /// @param lane how the lane stands that it is asked on
  public Watcher(
      Screen screen,
      Time time,
      JobId job,
      boolean drawsBar,
      Counts counts,
      Totals totals,
      Supplier<Optional<LaneState>> lane) {
    this.time = time;
    this.start = time.nanos();
    this.counts = counts;
    this.totals = totals;
    this.lane = lane;
    // Those of a cancelled job that had not ended are pending again.
    this.doneBefore = counts.succeeded() + counts.failed();
    this.display =
        drawsBar
            ? new Bar(screen, job.value(), TerminalWidth.measure(), seen())
            : new Lines(screen, job.value());
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(JobEvent event) {
    switch (event) {
      case JobEvent.Started(_, _, Counts now) -> counts = now;
      case JobEvent.Progressed(_, _, Counts now, Totals sums) -> {
        counts = now;
        totals = sums;
      }
      case JobEvent.Stopped(_, _, _, Counts now, Totals sums) -> {
        counts = now;
        totals = sums;
      }
      case JobEvent.RequestRetrying _ -> retries++;
      case JobEvent.Noted(_, _, String message) -> display.note(message);
      case JobEvent.RequestSucceeded _, JobEvent.RequestFailed _ -> {}
    }
    if (!isClosed) {
      display.show(seen());
    }
  }

  @Override
  public void onError(Throwable failure) {
    // The run goes on; its end is told by its own future.
  }

  @Override
  public void onComplete() {}

  private Seen seen() {
    Duration elapsed = Duration.ofNanos(time.nanos() - start);
    return new Seen(counts, totals, doneBefore, retries, elapsed, lane.get());
  }

  /// Shows where the run ended; what was told of it on the way may have been missed.
  public synchronized void ended(Counts counts, Totals totals) {
    this.counts = counts;
    this.totals = totals;
    if (!isClosed) {
      display.show(seen());
    }
  }

  /// Shows no more.
  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      display.close();
    }
  }
}
