package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Concurrency;
import dev.governor.api.time.Time;
import dev.governor.engine.pace.LaneLimits;
import dev.governor.engine.pace.LaneSettings;
import java.time.Duration;

/// How long requests take in real time: guessed at first, and measured as soon as some were
/// answered. Thread-safe.
final class RealtimePace {

  /// A long answer of a large model.
  private static final Duration ANSWER = Duration.ofSeconds(20);

  /// What is counted on of `auto`, before the lane found out.
  private static final int AUTO = 16;

  private static final double NANOS_PER_SECOND = 1e9;

  private final Time time;
  private final double places;
  private double nanosEach;

  RealtimePace(BatchJobConfig<?, ?> config, Time time) {
    this.time = time;
    LaneLimits limits = LaneSettings.limits(config.provider());
    this.places = Math.min(places(config.concurrentRequests()), limits.maxInFlight());
    this.nanosEach =
        Math.max(ANSWER.toNanos() / places, NANOS_PER_SECOND / limits.requestsPerSecond());
  }

  private static int places(Concurrency concurrency) {
    return switch (concurrency) {
      case Concurrency.AtMost(int requests) -> requests;
      case Concurrency.Auto _ -> AUTO;
    };
  }

  /// How long so many requests take.
  synchronized Duration of(long requests) {
    return Duration.ofNanos((long) (nanosEach * requests));
  }

  /// Begins to watch how fast requests end.
  Stopwatch watch() {
    return new Stopwatch(time.nanos());
  }

  /// A span of time in which requests are asked in real time.
  final class Stopwatch {

    private final long began;

    private Stopwatch(long began) {
      this.began = began;
    }

    /// So many have ended since it began. Where there were fewer than places, the others would have
    /// been answered beside them.
    void ended(long requests) {
      if (requests > 0) {
        double beside = places / Math.min((double) requests, places);
        measured((time.nanos() - began) / (requests * beside));
      }
    }
  }

  private synchronized void measured(double nanos) {
    nanosEach = nanos;
  }
}
