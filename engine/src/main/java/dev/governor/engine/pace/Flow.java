package dev.governor.engine.pace;

/// What went out lately, by the second. Not thread-safe.
final class Flow {

  private static final double NANOS = 1e9;

  /// How far back lately is, in seconds.
  private static final double SPAN = 1;

  private final long began;
  private long at;
  private Amounts decayed = Amounts.NONE;

  Flow(long now) {
    this.began = now;
    this.at = now;
  }

  void add(Amounts amounts, long now) {
    decayed = decayed.times(decay(now)).plus(amounts);
    at = now;
  }

  double perSecond(Quantity quantity, long now) {
    double age = Math.max(0, now - began) / NANOS;
    double seen = SPAN * (1 - Math.exp(-Math.max(age, 0.05) / SPAN));
    return decayed.of(quantity) * decay(now) / seen;
  }

  private double decay(long now) {
    return Math.exp(-Math.max(0, now - at) / NANOS / SPAN);
  }
}
