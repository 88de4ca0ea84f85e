package dev.governor.engine.pace;

import dev.governor.api.job.JobId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How a lane stands at a moment.
///
/// @param limits for each [Quantity] at least one, where any are sought
/// @param inFlight attempts under way
/// @param ceiling how many may be; empty while nothing holds them back but their pace
/// @param waiting for a permit, by job
/// @param replies all of them, of whatever outcome
/// @param refusals replies that were a 429 or a 529
/// @param held until the provider may be asked again
public record LaneState(
    List<Limit> limits,
    int inFlight,
    OptionalInt ceiling,
    Map<JobId, Integer> waiting,
    long replies,
    long refusals,
    Duration held) {

  /// Of a lane that knows of no limits, and on which nothing was asked.
  public static final LaneState UNLIMITED =
      new LaneState(List.of(), 0, OptionalInt.empty(), Map.of(), 0, 0, Duration.ZERO);

  public LaneState {
    limits = List.copyOf(limits);
    waiting = Map.copyOf(waiting);
  }

  /// How much of the limit that holds most is used now, from 0 to about 1; empty while none is
  /// known.
  public OptionalDouble utilisation() {
    return limits.stream()
        .filter(limit -> limit.perMinute().isPresent())
        .mapToDouble(limit -> limit.used() / limit.perMinute().getAsDouble())
        .max();
  }

  /// A limit on one quantity.
  ///
  /// @param perMinute empty if it is unknown
  /// @param used lately, by the minute
  public record Limit(
      Quantity quantity, Knowledge knowledge, OptionalDouble perMinute, double used) {

    private static final double MINUTE = 60;

    static Limit of(Quantity quantity, Knowledge knowledge, double perSecond, double used) {
      return new Limit(quantity, knowledge, OptionalDouble.of(perSecond * MINUTE), used * MINUTE);
    }

    static Limit unknown(Quantity quantity, double used) {
      return new Limit(quantity, Knowledge.UNKNOWN, OptionalDouble.empty(), used * MINUTE);
    }
  }
}
