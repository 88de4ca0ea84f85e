package dev.governor.api.time;

import java.time.Duration;
import java.time.Instant;

/// The three ways in which Governor knows and spends time. Everything that waits or stamps takes
/// one.
public interface Time {

  /// The wall clock, for records and leases.
  Instant now();

  /// A monotonic clock in nanoseconds, for durations; its origin means nothing.
  long nanos();

  /// Blocks the calling thread for at least `duration`.
  void sleep(Duration duration) throws InterruptedException;

  /// The machine's own clocks.
  static Time system() {
    return SystemTime.INSTANCE;
  }
}
