package dev.governor.engine.budget;

/// Where a sum will probably be: between the 5th and the 95th percentile, about `expected`.
public record Interval(double low, double expected, double high) {

  /// The same of so many times as much.
  public Interval times(double factor) {
    return new Interval(low * factor, expected * factor, high * factor);
  }
}
