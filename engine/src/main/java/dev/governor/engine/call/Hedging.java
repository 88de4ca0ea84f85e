package dev.governor.engine.call;

import dev.governor.api.time.Time;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/// When a request of one job takes so long that it is asked a second time: longer than all but the
/// slowest percent, by what was measured until now. Thread-safe.
public final class Hedging {

  private static final double PERCENT = 100;
  private static final int LEAST_SAMPLES = 20;
  private static final long LONGEST_MICROS = Duration.ofHours(2).toMillis() * 1_000;
  private static final long NANOS_PER_MICRO = 1_000;

  private final double percent;
  private final Time time;
  private final Histogram micros = new Histogram(LONGEST_MICROS, 2);
  private long asked;
  private long hedged;

  /// @param percent of the requests that may be asked twice
  public Hedging(double percent, Time time) {
    this.percent = percent;
    this.time = time;
  }

  long nanos() {
    return time.nanos();
  }

  synchronized void asked() {
    asked++;
  }

  synchronized void answeredAfter(long nanos) {
    micros.recordValue(Math.clamp(nanos / NANOS_PER_MICRO, 0, LONGEST_MICROS));
  }

  /// Waits until an attempt has taken longer than nearly all.
  ///
  /// @return whether it may be made again
  boolean awaitSlow(long since) throws InterruptedException {
    long left = left(since);
    while (left > 0) {
      time.sleep(Duration.ofNanos(left));
      // The measure may have grown meanwhile.
      left = left(since);
    }
    return take();
  }

  private synchronized long left(long since) {
    boolean isKnown = micros.getTotalCount() >= Math.max(LEAST_SAMPLES, PERCENT / percent);
    long slow =
        isKnown
            ? micros.getValueAtPercentile(PERCENT - percent) * NANOS_PER_MICRO
            : LONGEST_MICROS * NANOS_PER_MICRO;
    return slow - (time.nanos() - since);
  }

  private synchronized boolean take() {
    boolean mayBe = (hedged + 1) * PERCENT <= asked * percent;
    hedged += mayBe ? 1 : 0;
    return mayBe;
  }

  /// One that was allowed was not sent after all.
  synchronized void giveBack() {
    hedged--;
  }

  /// How many were asked twice.
  public synchronized long hedged() {
    return hedged;
  }
}
