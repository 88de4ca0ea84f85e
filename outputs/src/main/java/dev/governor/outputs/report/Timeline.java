package dev.governor.outputs.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Sums over time in a bounded number of steps: when the time outgrows them, two steps become one.
///
/// Time in which nothing was under way (a job that was paused overnight) is left out. Not
/// thread-safe.
final class Timeline {

  static final int STEPS = 240;

  /// Series of one timeline.
  enum Series {
    SUCCEEDED,
    FAILED,
    INPUT,
    OUTPUT,
    CACHE_READ,
    CACHE_WRITE,
    USD
  }

  private static final Duration IDLE = Duration.ofMinutes(5);

  private final Map<Series, double[]> sums = new EnumMap<>(Series.class);
  private Instant origin = Instant.EPOCH;
  private Instant latest = Instant.EPOCH;
  private Duration idle = Duration.ZERO;
  private boolean started;
  private long stepMillis = 1;
  private int used;

  /// Tells that something began at a time; to be called in the order of time.
  void begins(Instant at) {
    if (!started) {
      started = true;
      origin = at;
      latest = at;
    }
    Duration gap = Duration.between(latest, at);
    if (gap.compareTo(IDLE) > 0) {
      idle = idle.plus(gap);
    }
    seen(at);
  }

  void add(Instant at, Series series, double amount) {
    seen(at);
    long millis = Math.max(0, Duration.between(origin, at).minus(idle).toMillis());
    while (millis / stepMillis >= STEPS) {
      halve();
    }
    int step = (int) (millis / stepMillis);
    used = Math.max(used, step + 1);
    sums.computeIfAbsent(series, _ -> new double[STEPS])[step] += amount;
  }

  private void seen(Instant at) {
    latest = at.isAfter(latest) ? at : latest;
  }

  private void halve() {
    for (double[] sum : sums.values()) {
      for (int i = 0; i < STEPS / 2; i++) {
        sum[i] = sum[2 * i] + sum[2 * i + 1];
      }
      Arrays.fill(sum, STEPS / 2, STEPS, 0);
    }
    stepMillis *= 2;
    used = (used + 1) / 2;
  }

  /// How long the parts of the job took in which something was under way.
  Duration active() {
    return Duration.between(origin, latest).minus(idle);
  }

  Duration idle() {
    return idle;
  }

  /// The end of every step that was used, in seconds of active time; first 0.
  double[] seconds() {
    double[] ends = new double[used + 1];
    for (int i = 1; i <= used; i++) {
      ends[i] = i * stepMillis / 1000.0;
    }
    return ends;
  }

  /// The sums of every step that was used; before them 0.
  double[] steps(Series series) {
    double[] steps = new double[used + 1];
    double[] sum = sums.get(series);
    if (sum != null) {
      System.arraycopy(sum, 0, steps, 1, used);
    }
    return steps;
  }

  /// The sum up to the end of every step; before them 0.
  double[] cumulative(Series series) {
    double[] rising = steps(series);
    Arrays.parallelPrefix(rising, Double::sum);
    return rising;
  }
}
