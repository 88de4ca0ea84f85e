package dev.governor.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final ZonedDateTime NOON =
      ZonedDateTime.parse("2026-11-24T12:00+01:00[Europe/Berlin]");

  @Test
  void aTimeOfDayIsTheNextOne() {
    assertThat(new Deadline.Daily(LocalTime.of(18, 0)).from(NOON))
        .isEqualTo(Instant.parse("2026-11-24T17:00:00Z"));
    assertThat(new Deadline.Daily(LocalTime.of(9, 30)).from(NOON))
        .isEqualTo(Instant.parse("2026-11-25T08:30:00Z"));
    assertThat(new Deadline.Daily(LocalTime.NOON).from(NOON))
        .isEqualTo(Instant.parse("2026-11-25T11:00:00Z"));
  }

  @Test
  void aSpanStartsNow() {
    assertThat(new Deadline.Within(Duration.ofHours(2)).from(NOON))
        .isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
  }
}
