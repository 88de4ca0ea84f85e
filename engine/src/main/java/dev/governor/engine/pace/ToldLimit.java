package dev.governor.engine.pace;

import dev.governor.api.provider.LimitReport.Gauge;

/// What a gauge says, in seconds.
///
/// @param perSecond how fast it fills
/// @param capacity how much it holds, by what is left and when it is full again
record ToldLimit(double perSecond, double capacity, double remaining) {

  private static final double MINUTE = 60;
  private static final double MILLIS = 1000;

  /// Headers round to seconds.
  private static final double ROUNDING = 1;

  static ToldLimit of(Gauge gauge) {
    double reset = gauge.reset().toMillis() / MILLIS;
    double perSecond = gauge.limit() / period(gauge, reset);
    double seen = gauge.remaining() + perSecond * Math.max(0, reset - ROUNDING);
    return new ToldLimit(
        perSecond, Math.min((double) gauge.limit(), seen), (double) gauge.remaining());
  }

  /// Most limits are by the minute; one by the day shows in how long it takes until it is full.
  /// What is full within a minute may be a window of a minute that has just begun.
  private static double period(Gauge gauge, double reset) {
    long used = gauge.limit() - gauge.remaining();
    if (used <= 0 || reset <= MINUTE) {
      return MINUTE;
    }
    double share = (double) used / gauge.limit();
    return (reset - ROUNDING) / share > 2 * MINUTE ? reset / share : MINUTE;
  }
}
