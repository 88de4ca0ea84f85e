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
  private static final long SHORTEST_MICROS = 1_000;
  private static final long LOOK = Duration.ofMillis(200).toNanos();
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

  /// Waits until an attempt has taken longer than nearly all, and may be made again.
  void awaitSlow(long since) throws InterruptedException {
    long left = slow() - (time.nanos() - since);
    while (left > 0 || !take()) {
      // Where too many were asked twice already, it waits for others to be asked once.
      // The measure grows meanwhile, so it is looked at now and then.
      time.sleep(Duration.ofNanos(Math.min(left > 0 ? left : slow(), LOOK)));
      left = slow() - (time.nanos() - since);
    }
  }

  private synchronized long slow() {
    boolean isKnown = micros.getTotalCount() >= Math.max(LEAST_SAMPLES, PERCENT / percent);
    return isKnown
        ? Math.max(SHORTEST_MICROS, micros.getValueAtPercentile(PERCENT - percent))
            * NANOS_PER_MICRO
        : LONGEST_MICROS * NANOS_PER_MICRO;
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
