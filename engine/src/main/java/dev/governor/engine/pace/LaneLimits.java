package dev.governor.engine.pace;

import dev.governor.api.data.InvalidInputException;

/// The limits of a lane as they are configured.
///
/// @param maxInFlight attempts under way at once
/// @param requestsPerSecond how fast attempts may start; infinite for no limit
public record LaneLimits(int maxInFlight, double requestsPerSecond) {

  public static final LaneLimits NONE = new LaneLimits(Integer.MAX_VALUE, Double.POSITIVE_INFINITY);

  /// One request in about a quarter of an hour.
  private static final double SLOWEST = 0.001;

  public LaneLimits {
    if (maxInFlight < 1) {
      throw new InvalidInputException("max_in_flight must be at least 1, was " + maxInFlight);
    }
    if (!(requestsPerSecond >= SLOWEST)) {
      throw new InvalidInputException(
          "requests_per_second must be at least " + SLOWEST + ", was " + requestsPerSecond);
    }
  }
}
