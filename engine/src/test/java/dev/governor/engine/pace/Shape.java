package dev.governor.engine.pace;

import dev.governor.api.provider.Counting;
import java.time.Duration;

/// A provider's limit as it is, and what it says of it.
///
/// @param quantity what it limits
/// @param perMinute what it lets through
/// @param burst the share of a minute's worth that can be used at once
/// @param headers whether each answer tells how the limits stand
/// @param waits what a refusal says of when to come back
/// @param doubling how long the pace may take at least to double; zero where it may jump
record Shape(
    Counting counting,
    Quantity quantity,
    double perMinute,
    double burst,
    boolean headers,
    Waits waits,
    Duration latency,
    Duration doubling) {

  enum Waits {
    UNSAID,
    SECONDS,
    MILLIS
  }

  static Shape of(Quantity quantity, double perMinute, double burst) {
    return new Shape(
        Counting.AS_USED,
        quantity,
        perMinute,
        burst,
        true,
        Waits.SECONDS,
        Duration.ofMillis(200),
        Duration.ZERO);
  }

  Shape silent() {
    return new Shape(counting, quantity, perMinute, burst, false, Waits.UNSAID, latency, doubling);
  }

  Shape withWaits(Waits other) {
    return new Shape(counting, quantity, perMinute, burst, headers, other, latency, doubling);
  }

  Shape after(Duration other) {
    return new Shape(counting, quantity, perMinute, burst, headers, waits, other, doubling);
  }

  Shape countedAs(Counting other) {
    return new Shape(other, quantity, perMinute, burst, headers, waits, latency, doubling);
  }

  Shape doublingIn(Duration other) {
    return new Shape(counting, quantity, perMinute, burst, headers, waits, latency, other);
  }

  double capacity() {
    return Math.max(1, perMinute * burst);
  }
}
