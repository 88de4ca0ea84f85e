package dev.governor.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatesTest {

  @Test
  void aStateIsWhatItsLabelAndReasonSay() {
    List<JobState> states =
        List.of(
            new JobState.Created(),
            new JobState.Running(),
            new JobState.Paused("no key"),
            new JobState.Completed(),
            new JobState.CompletedWithFailures(),
            new JobState.Cancelled());
    for (JobState state : states) {
      assertThat(JobState.of(state.label(), state.reason())).isEqualTo(state);
    }
    assertThatThrownBy(() -> JobState.of("asleep", ""))
        .hasMessage("no job state is called 'asleep'");
  }

  @Test
  void countsThatDoNotSumCannotBe() {
    assertThat(new Counts(10, 1, 2, 3, 4, 0).done()).isEqualTo(7);
    assertThatThrownBy(() -> new Counts(10, 1, 2, 3, 5, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("total 10, pending 1, running 2, succeeded 3, failed 5");
    assertThatThrownBy(() -> new Counts(0, -1, 1, 0, 0, 0)).hasMessageContaining("pending -1");
  }
}
