package dev.governor.simulator.stage;

import dev.governor.simulator.scenario.Acceleration;

/// Holds a caller to how sharply its requests may become more: each that is let through allows a
/// little more. Not thread-safe.
final class Ramp {

  private static final double NANOS = 1e9;
  private static final double MINUTE = 60;

  private final double growth;
  private double perSecond;
  private double level;
  private long filled;

  Ramp(Acceleration acceleration, long now) {
    this.growth = Math.log(2) / (acceleration.doubling().toNanos() / NANOS);
    this.perSecond = acceleration.requests() / MINUTE;
    this.level = perSecond;
    this.filled = now;
  }

  /// Holds a second's worth.
  void fill(long now) {
    level = Math.min(Math.max(1, perSecond), level + perSecond * (now - filled) / NANOS);
    filled = now;
  }

  boolean hasOne() {
    return level >= 1;
  }

  void takeOne() {
    level -= 1;
    perSecond += growth;
  }

  /// Nanoseconds until one will be let through.
  long untilOne() {
    return (long) Math.ceil(Math.max(0, 1 - level) / perSecond * NANOS);
  }
}
