package dev.governor.engine.pace;

import dev.governor.api.data.InvalidInputException;
import java.util.Map;

/// The limits of a lane as they are configured: ceilings that it never passes.
///
/// @param maxInFlight attempts under way at once
/// @param requestsPerSecond how fast attempts may start; infinite for no limit
/// @param perMinute of what the provider is known to limit
public record LaneLimits(int maxInFlight, double requestsPerSecond, Map<Quantity, Long> perMinute) {

  public static final LaneLimits NONE = new LaneLimits(Integer.MAX_VALUE, Double.POSITIVE_INFINITY);

  /// One request in about a quarter of an hour.
  private static final double SLOWEST = 0.001;

  private static final double MINUTE = 60;

  public LaneLimits {
    if (maxInFlight < 1) {
      throw new InvalidInputException("max_in_flight must be at least 1, was " + maxInFlight);
    }
    if (!(requestsPerSecond >= SLOWEST)) {
      throw new InvalidInputException(
          "requests_per_second must be at least " + SLOWEST + ", was " + requestsPerSecond);
    }
    perMinute.forEach((quantity, limit) -> {
      if (limit < 1) {
        throw new InvalidInputException(
            "%s_per_minute must be at least 1, was %d".formatted(quantity, limit));
      }
    });
    perMinute = Map.copyOf(perMinute);
  }

  public LaneLimits(int maxInFlight, double requestsPerSecond) {
    this(maxInFlight, requestsPerSecond, Map.of());
  }

  /// Sets up all of them. Attempts that are limited by the second start apart by the clock; of a
  /// minute's limit, a second's worth may start at once.
  void addTo(Buckets buckets, long now) {
    perMinute.forEach((quantity, limit) -> {
      double perSecond = limit / MINUTE;
      buckets.configure(quantity, perSecond, Math.max(1, perSecond), now);
    });
    long inAMinute = perMinute.getOrDefault(Quantity.REQUESTS, Long.MAX_VALUE);
    if (requestsPerSecond < inAMinute / MINUTE) {
      buckets.configure(Quantity.REQUESTS, requestsPerSecond, 1, now);
    }
  }
}
