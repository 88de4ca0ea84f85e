package dev.governor.engine.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Fallback;
import dev.governor.api.provider.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FallbacksTest {

  private static final Outcome OVERLOADED = new Outcome.Overloaded(Optional.empty(), "busy");
  private static final Outcome REJECTED = new Outcome.Rejected(400, "too long");
  private static final Decision WAIT = new Decision.Wait(Duration.ofSeconds(1));
  private static final Decision GIVE_UP = new Decision.GiveUp("rejected");

  private final Fallbacks fallbacks =
      new Fallbacks(
          List.of(
              new Fallback(Set.of("overloaded", "timed_out"), "small", Optional.empty()),
              new Fallback(Set.of("rejected", "overloaded"), "other", Optional.empty())));

  private Decision afterWaits(int waits, int position) {
    return fallbacks.instead(WAIT, OVERLOADED, new History(0, waits, 0), position);
  }

  @Test
  void anotherModelIsAskedWhereARequestWouldBeGivenUpForItsCause() {
    assertThat(fallbacks.instead(GIVE_UP, REJECTED, History.NONE, 0))
        .isEqualTo(new Decision.FallBack(2, "other", "rejected, and no retry is left", true));
  }

  @Test
  void aCauseThatNoFallbackIsNamedForIsGivenUp() {
    Decision refused = new Decision.GiveUp("refused");
    assertThat(fallbacks.instead(refused, new Outcome.Cancelled("x"), History.NONE, 0))
        .isEqualTo(refused);
  }

  @Test
  void aLimitIsWaitedForAFewTimesBeforeAnotherIsAsked() {
    assertThat(afterWaits(0, 0)).isEqualTo(WAIT);
    assertThat(afterWaits(2, 0)).isEqualTo(WAIT);
    assertThat(afterWaits(3, 0))
        .isEqualTo(new Decision.FallBack(1, "small", "overloaded after 3 waits", false));
  }

  @Test
  void aProviderThatWantsALongWaitIsNotWaitedForWhereAnotherCanStandIn() {
    Outcome hours = new Outcome.Overloaded(Optional.of(Duration.ofHours(1)), "tomorrow");
    assertThat(fallbacks.instead(WAIT, hours, History.NONE, 0))
        .isEqualTo(new Decision.FallBack(1, "small", "overloaded for longer than a minute", false));
  }

  @Test
  void theyAreTriedInTheirOrderAndNoneTwice() {
    assertThat(afterWaits(3, 1))
        .isEqualTo(new Decision.FallBack(2, "other", "overloaded after 3 waits", false));
    assertThat(afterWaits(3, 2)).isEqualTo(WAIT);
    assertThat(fallbacks.instead(GIVE_UP, REJECTED, History.NONE, 2)).isEqualTo(GIVE_UP);
  }

  @Test
  void aJobThatMustPausePauses() {
    Decision pause = new Decision.Pause("no credit");
    assertThat(fallbacks.instead(pause, OVERLOADED, History.NONE, 0)).isEqualTo(pause);
  }

  @Test
  void whatIsRescuedIsNoReasonToStopTheJob() {
    assertThat(fallbacks.has("timed_out")).isTrue();
    assertThat(fallbacks.has("unreachable")).isFalse();
  }
}
