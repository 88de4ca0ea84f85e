package dev.governor.simulator.scenario;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// A fault, and when it strikes.
///
/// @param rate the share of questions that it strikes, 0 to 1
/// @param count how many it strikes at most
/// @param from how long after the first question it begins
/// @param lasts how long it goes on
/// @param every how often it begins again
public record FaultRule(
    Fault fault,
    double rate,
    OptionalLong count,
    Duration from,
    Optional<Duration> lasts,
    Optional<Duration> every) {

  /// Whether it is its time.
  ///
  /// @param sinceFirst since the first question
  public boolean isDue(Duration sinceFirst) {
    if (sinceFirst.compareTo(from) < 0) {
      return false;
    }
    long past = sinceFirst.minus(from).toNanos();
    long phase = every.map(period -> past % period.toNanos()).orElse(past);
    return lasts.map(length -> phase < length.toNanos()).orElse(true);
  }
}
