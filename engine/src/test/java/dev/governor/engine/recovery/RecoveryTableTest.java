package dev.governor.engine.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTableTest {

  private static final Reply REPLY = new Reply("{}", "model", Usage.NONE, Cost.FREE);
  private static final RetryPolicy POLICY =
      new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofMinutes(5), 1, 64_000, true);
  private static final History FRESH = History.of(0, 0);
  private static final History USED_UP = History.of(3, 0);

  private final RecoveryTable table = new RecoveryTable(POLICY);
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

  private Decision decide(Outcome outcome, History history) {
    return table.decide(outcome, history, 4096, random);
  }

  @Test
  void aGoodAnswerIsAcceptedHoweverManyAttemptsItTook() {
    assertThat(decide(new Outcome.Succeeded(REPLY), USED_UP)).isEqualTo(new Decision.Accept());
  }

  @Test
  void aTruncatedAnswerGetsTwiceTheRoomUpToTheLargest() {
    Outcome truncated = new Outcome.Truncated(REPLY);
    assertThat(decide(truncated, FRESH)).isEqualTo(new Decision.Enlarge(8192));
    assertThat(table.decide(truncated, FRESH, 40_000, random))
        .isEqualTo(new Decision.Enlarge(64_000));
    assertThat(table.decide(truncated, FRESH, 64_000, random))
        .isEqualTo(new Decision.GiveUp("truncated"));
    assertThat(decide(truncated, USED_UP)).isEqualTo(new Decision.GiveUp("truncated"));
  }

  @Test
  void aRefusalIsNotAskedAgain() {
    assertThat(decide(new Outcome.Refused(REPLY, "no"), FRESH))
        .isEqualTo(new Decision.GiveUp("refused"));
  }

  @Test
  void anInvalidAnswerIsRepairedOnceWithAllItsProblems() {
    Outcome invalid = new Outcome.Invalid(REPLY, List.of("a", "b"));
    Decision first = decide(invalid, FRESH);
    assertThat(first).isEqualTo(new Decision.Repair(List.of("a", "b")));
    assertThat(decide(invalid, FRESH.then((Decision.Again) first)))
        .isEqualTo(new Decision.GiveUp("invalid"));
    assertThat(decide(invalid, USED_UP)).isEqualTo(new Decision.GiveUp("invalid"));
  }

  @Test
  void forALimitOfTheProviderTheLaneWaitsAndNoAttemptIsUsedUp() {
    Outcome limited = new Outcome.RateLimited(Optional.of(Duration.ofSeconds(42)), "slow down");
    assertThat(decide(limited, USED_UP)).isEqualTo(new Decision.Wait(Duration.ZERO));
    Outcome overloaded = new Outcome.Overloaded(Optional.empty(), "busy");
    assertThat(decide(overloaded, USED_UP)).isEqualTo(new Decision.Wait(Duration.ZERO));
  }

  @Test
  void whatNoRequestCanMendPausesTheJob() {
    assertThat(decide(new Outcome.Unauthorized("bad key"), FRESH))
        .isEqualTo(new Decision.Pause("the provider did not accept the key: bad key"));
    assertThat(decide(new Outcome.SpendLimited("empty"), FRESH)).isInstanceOf(Decision.Pause.class);
  }

  @Test
  void faultsOfTheNetworkAndTheServerAreRetriedUntilTheAttemptsAreUsedUp() {
    List<Outcome> faults =
        List.of(
            new Outcome.TimedOut("60 s"),
            new Outcome.Unreachable("reset"),
            new Outcome.Unknown("crashed"),
            new Outcome.Rejected(500, "oops"),
            new Outcome.Empty(REPLY));
    for (Outcome fault : faults) {
      assertThat(decide(fault, FRESH)).as(fault.label()).isInstanceOf(Decision.Retry.class);
      assertThat(decide(fault, USED_UP)).isEqualTo(new Decision.GiveUp(fault.label()));
    }
  }

  @Test
  void whatTheProviderDidNotWantIsNotAskedAgain() {
    assertThat(decide(new Outcome.Rejected(400, "bad schema"), FRESH))
        .isEqualTo(new Decision.GiveUp("rejected"));
  }

  @Test
  void whatEndedWithoutAnyFaultIsAskedAgainAndUsesUpNoAttempt() {
    for (Outcome outcome : List.of(new Outcome.Expired("24 h"), new Outcome.Cancelled("by us"))) {
      assertThat(decide(outcome, USED_UP)).isInstanceOf(Decision.Wait.class);
    }
  }

  @Test
  void aJobMayTakeWhatExpiredAsFailed() {
    RecoveryTable keeping =
        new RecoveryTable(
            new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofMinutes(5), 1, 64_000, false));
    assertThat(keeping.decide(new Outcome.Expired("24 h"), FRESH, 4096, random))
        .isEqualTo(new Decision.GiveUp("expired"));
  }

  @Test
  void whatAnswersAndIsNoProviderPausesTheJob() {
    assertThat(decide(new Outcome.Misdirected("it answered with HTML"), FRESH))
        .isInstanceOf(Decision.Pause.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void backOffIsJitteredFullyUnderABoundThatDoubles(int tries) {
    Duration bound = Duration.ofSeconds(5L << tries);
    Duration longest = Duration.ZERO;
    Duration shortest = bound;
    for (int i = 0; i < 2_000; i++) {
      Decision decision = decide(new Outcome.Unreachable("reset"), History.of(tries, 0));
      Duration pause = ((Decision.Retry) decision).pause();
      longest = pause.compareTo(longest) > 0 ? pause : longest;
      shortest = pause.compareTo(shortest) < 0 ? pause : shortest;
    }
    assertThat(longest).isBetween(bound.multipliedBy(9).dividedBy(10), bound);
    assertThat(shortest).isLessThan(bound.dividedBy(10));
  }

  @Test
  void backOffStopsGrowing() {
    History longWait = new History(0, 60, 0);
    for (int i = 0; i < 1_000; i++) {
      Decision decision = decide(new Outcome.Expired("late"), longWait);
      assertThat(((Decision.Wait) decision).pause()).isLessThanOrEqualTo(Duration.ofMinutes(5));
    }
  }

  @Test
  void aWaitThatCountsAgainstNothingNeverBecomesAHotLoop() {
    RecoveryTable impatient =
        new RecoveryTable(
            new RetryPolicy(0, Duration.ZERO, Duration.ofMinutes(5), 1, 64_000, true));
    Duration longest = Duration.ZERO;
    for (int i = 0; i < 1_000; i++) {
      Decision decision = impatient.decide(new Outcome.Expired("late"), FRESH, 1, random);
      Duration pause = ((Decision.Wait) decision).pause();
      longest = pause.compareTo(longest) > 0 ? pause : longest;
    }
    assertThat(longest).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));
  }

  @Test
  void aWaitForNoFaultIsNeverLongerThanAMinute() {
    History patient = new History(0, 30, 0);
    for (int i = 0; i < 1_000; i++) {
      Decision decision = decide(new Outcome.Expired("late"), patient);
      assertThat(((Decision.Wait) decision).pause()).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  @Test
  void aDelayOfZeroIsNoDelay() {
    RecoveryTable impatient =
        new RecoveryTable(
            new RetryPolicy(3, Duration.ZERO, Duration.ofMinutes(5), 1, 64_000, true));
    assertThat(impatient.decide(new Outcome.TimedOut("x"), FRESH, 1, random))
        .isEqualTo(new Decision.Retry(Duration.ZERO));
  }
}
