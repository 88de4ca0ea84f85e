package dev.governor.simulator.stage;

/// Fills steadily, and is emptied by what is asked. Not thread-safe.
final class TokenBucket {

  private static final double NANOS_OF_A_MINUTE = 60e9;

  private final long perMinute;
  private final double capacity;
  private double level;
  private long filled;

  TokenBucket(long perMinute, double burst, long now) {
    this.perMinute = perMinute;
    this.capacity = Math.max(1, perMinute * burst);
    this.level = capacity;
    this.filled = now;
  }

  void fill(long now) {
    level = Math.min(capacity, level + perMinute * ((now - filled) / NANOS_OF_A_MINUTE));
    filled = now;
  }

  /// Whether so much is there; more than it can ever hold is asked of a full one.
  boolean has(double amount) {
    return level >= Math.min(amount, capacity);
  }

  /// May leave it in debt.
  void take(double amount) {
    level -= amount;
  }

  long perMinute() {
    return perMinute;
  }

  long remaining() {
    return (long) Math.max(0, level);
  }

  /// Nanoseconds until so much will be there.
  long until(double amount) {
    double missing = Math.min(amount, capacity) - level;
    return missing <= 0 ? 0 : (long) Math.ceil(missing / perMinute * NANOS_OF_A_MINUTE);
  }

  /// Nanoseconds until it is full.
  long untilFull() {
    return until(capacity);
  }
}
