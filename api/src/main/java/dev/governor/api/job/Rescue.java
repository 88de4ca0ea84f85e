package dev.governor.api.job;

import java.util.List;
import java.util.OptionalDouble;

/// What is done for requests that would fail, or come late.
///
/// @param fallbacks in the order in which they are tried
/// @param hedgePercent of the requests, the slowest: they are asked a second time, and the first
///   answer counts; empty for none
public record Rescue(List<Fallback> fallbacks, OptionalDouble hedgePercent) {

  public static final Rescue NONE = new Rescue(List.of(), OptionalDouble.empty());

  private static final double MOST_HEDGED = 50;

  public Rescue {
    fallbacks = List.copyOf(fallbacks);
    hedgePercent.ifPresent(percent ->
        Check.that(
            percent > 0 && percent <= MOST_HEDGED,
            "hedgePercent",
            "must be more than 0 and at most 50, was " + percent));
  }
}
