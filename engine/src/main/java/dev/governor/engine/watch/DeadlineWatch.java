package dev.governor.engine.watch;

import dev.governor.api.job.Counts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Tells that a job will miss its deadline, at the start and as soon as it is known, and how much
/// faster it would have to be. Not thread-safe.
public final class DeadlineWatch {

  /// A forecast goes up and down; by so much it must be wrong before it is told, or told to be
  /// right again.
  private static final double DOUBT = 1.1;

  /// A job is slow at first: its pace is not believed before that, unless the deadline is near.
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private static final int NEAR = 3;

  private final Instant deadline;
  private boolean isTold;
  private double behind = 1;

  public DeadlineWatch(Instant deadline) {
    this.deadline = deadline;
  }

  /// What is known before anything was sent.
  ///
  /// @param fastest requests in a second that the provider's limits allow; infinite if none is
  ///   known
  public Optional<String> start(Counts counts, Instant now, double fastest) {
    long left = counts.total() - counts.done();
    Duration time = Duration.between(now, deadline);
    if (left > 0 && !time.isPositive()) {
      isTold = true;
      return Optional.of("its deadline, %s, has passed".formatted(shown()));
    }
    double needed = left / fastest;
    if (needed <= time.toMillis() / 1e3) {
      return Optional.empty();
    }
    isTold = true;
    return Optional.of(
        "it cannot meet its deadline, %s: the limit of its lane allows %.3g requests a second, so that the last of %d is asked at %s"
            .formatted(shown(), fastest, left, shown(now.plusMillis((long) (needed * 1e3)))));
  }

  /// What follows from a forecast.
  public Optional<String> see(Forecast forecast, Instant now) {
    Optional<Duration> rest = forecast.rest();
    boolean isNear = now.plus(SETTLED.multipliedBy(NEAR)).isAfter(deadline);
    boolean isEarly = forecast.seen().compareTo(SETTLED) < 0;
    if (rest.isEmpty() || (isEarly && !isNear)) {
      return Optional.empty();
    }
    Instant end = now.plus(rest.get());
    double time = Math.max(1, Duration.between(now, deadline).toMillis());
    behind = rest.get().toMillis() / time;
    if (!isTold && behind > DOUBT) {
      isTold = true;
      return Optional.of(
          "it will miss its deadline, %s: as it goes now, it ends at %s; it would have to be %.1f times as fast"
              .formatted(shown(), shown(end), behind));
    }
    if (isTold && behind < 1 / DOUBT) {
      isTold = false;
      return Optional.of(
          "it will meet its deadline, %s, after all: as it goes now, it ends at %s"
              .formatted(shown(), shown(end)));
    }
    return Optional.empty();
  }

  /// How many times as fast as now the job would have to be; below 1 it is in time.
  public double behind() {
    return behind;
  }

  private String shown() {
    return shown(deadline);
  }

  private static String shown(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
