package dev.governor.api.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// When a job must be done.
public sealed interface Deadline {

  /// At one moment.
  record At(Instant instant) implements Deadline {}

  /// The next time that a clock on the wall shows it.
  record Daily(LocalTime time) implements Deadline {}

  /// So long after the job was created, or run anew.
  record Within(Duration span) implements Deadline {}

  /// The moment that is meant.
  ///
  /// @param now with the zone of the clock on the wall
  default Instant from(ZonedDateTime now) {
    return switch (this) {
      case At(Instant instant) -> instant;
      case Daily(LocalTime time) -> {
        ZonedDateTime today = now.with(time);
        yield (today.isAfter(now) ? today : now.plusDays(1).with(time)).toInstant();
      }
      case Within(Duration span) -> now.toInstant().plus(span);
    };
  }
}
