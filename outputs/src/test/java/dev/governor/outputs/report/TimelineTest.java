package dev.governor.outputs.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.outputs.report.Timeline.Series;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void nothingIsLostWhenStepsAreJoined() {
    Timeline time = new Timeline();
    for (int i = 0; i < 10_000; i++) {
      Instant at = START.plusSeconds(i);
      time.begins(at);
      time.add(at.plusMillis(300), Series.INPUT, 1);
    }
    double[] rising = time.cumulative(Series.INPUT);
    assertThat(rising[rising.length - 1]).isEqualTo(10_000);
    assertThat(rising).hasSizeBetween(Timeline.STEPS / 2, Timeline.STEPS + 1).isSorted();
    assertThat(time.seconds()).hasSameSizeAs(rising);
    assertThat(time.cumulative(Series.USD)).containsOnly(0);
  }

  @Test
  void aNightInWhichNothingWasUnderWayIsLeftOut() {
    Timeline time = new Timeline();
    time.begins(START);
    time.add(START.plusSeconds(10), Series.INPUT, 1);
    Instant morning = START.plus(Duration.ofHours(9));
    time.begins(morning);
    time.add(morning.plusSeconds(10), Series.INPUT, 1);

    assertThat(time.active()).isEqualTo(Duration.ofSeconds(20));
    assertThat(time.idle()).isEqualTo(Duration.ofHours(9).minusSeconds(10));
  }

  @Test
  void anAnswerBeforeItsQuestionIsPutAtTheStart() {
    Timeline time = new Timeline();
    time.begins(START);
    time.add(START.minusSeconds(1), Series.INPUT, 3);
    assertThat(time.steps(Series.INPUT)).containsExactly(0, 3);
  }
}
