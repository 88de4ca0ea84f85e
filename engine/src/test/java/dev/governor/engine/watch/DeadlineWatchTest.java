package dev.governor.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineWatchTest {

  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-11-24T12:10:00Z");
  private static final int TOTAL = 1_000;

  private final Forecast forecast = new Forecast();
  private final DeadlineWatch watch = new DeadlineWatch(DEADLINE);
  private Totals totals = Totals.NONE;

  private static Counts done(long done) {
    return new Counts(TOTAL, TOTAL - done, 0, done, 0, 0);
  }

  private void see(int second, long done) {
    forecast.see(second * 1_000_000_000L, done(done), totals);
  }

  @Test
  void aLimitThatIsTooLowIsToldBeforeAnythingIsSent() {
    assertThat(watch.start(done(0), START, 1))
        .contains(
            "it cannot meet its deadline, 2026-11-24T12:10:00Z: the limit of its lane allows 1.00 requests a second, so that the last of 1000 is asked at 2026-11-24T12:16:40Z");
    assertThat(watch.start(done(500), START, 1)).isEmpty();
    assertThat(watch.start(done(0), START, Double.POSITIVE_INFINITY)).isEmpty();
    assertThat(watch.start(done(0), DEADLINE, Double.POSITIVE_INFINITY))
        .contains("its deadline, 2026-11-24T12:10:00Z, has passed");
    assertThat(watch.start(done(TOTAL), DEADLINE, Double.POSITIVE_INFINITY)).isEmpty();
  }

  @Test
  void aJobThatIsTooSlowIsToldOnceAndAgainWhenItHasCaughtUp() {
    see(0, 0);
    assertThat(watch.see(forecast, START)).isEmpty();
    see(10, 10);
    assertThat(watch.see(forecast, START.plusSeconds(10)))
        .contains(
            "it will miss its deadline, 2026-11-24T12:10:00Z: as it goes now, it ends at 2026-11-24T12:16:40Z; it would have to be 1.7 times as fast");
    see(11, 11);
    assertThat(watch.see(forecast, START.plusSeconds(11))).isEmpty();
    see(20, 100);
    assertThat(watch.see(forecast, START.plusSeconds(20)))
        .contains(
            "it will meet its deadline, 2026-11-24T12:10:00Z, after all: as it goes now, it ends at 2026-11-24T12:03:20Z");
    assertThat(watch.behind()).isLessThan(1);
  }

  @Test
  void thePaceOfTheFirstSecondsIsNotBelieved() {
    see(0, 0);
    see(2, 1);
    assertThat(watch.see(forecast, START.plusSeconds(2))).isEmpty();
    assertThat(watch.behind()).isEqualTo(1);
    assertThat(watch.see(forecast, DEADLINE.minusSeconds(5))).isPresent();
  }

  @Test
  void whatItWillCostFollowsFromWhatItCostLately() {
    see(0, 0);
    assertThat(forecast.cost()).isEmpty();
    totals = totals.plus(Usage.NONE, new Cost.Known(new BigDecimal("2")));
    see(10, 100);
    assertThat(forecast.cost())
        .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("20"));
    assertThat(forecast.rate()).isEqualTo(10);
  }
}
