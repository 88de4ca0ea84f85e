package dev.governor.engine.warm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.PromptCaching;
import dev.governor.api.provider.PromptCaching.Marking;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.engine.warm.Street.Sent;
import dev.governor.engine.warm.Street.Walker;
import dev.governor.testkit.time.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WarmingSenderTest {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final String RULES = "The rules. ".repeat(500);
  private static final String OTHERS = "Other rules. ".repeat(500);
  private static final Outcome WRITTEN = answered(new Usage(10, 5, 0, 1800));
  private static final Outcome READ = answered(new Usage(10, 5, 1800, 0));
  private static final Outcome LIMITED = new Outcome.RateLimited(Optional.empty(), "slow down");

  private final ManualTime time = new ManualTime();
  private final Street street = new Street(lane(Marking.EXPLICIT));

  @AfterEach
  void end() {
    street.close();
  }

  private Prefixes lane(Marking marking) {
    return new Prefixes(new PromptCaching.Kept(marking, LIFE, 1024), time);
  }

  private static Outcome answered(Usage usage) {
    return new Outcome.Succeeded(new Reply("{}", "m", usage, Cost.FREE));
  }

  private static List<Walker> start(Street street, String system, int count) {
    List<Walker> walkers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      walkers.add(street.start(system));
    }
    return walkers;
  }

  @Test
  void oneGoesAheadAndTheOthersFollowWhenItsAnswerBegins() throws Exception {
    street.start(RULES);
    Sent first = street.next();
    start(street, RULES, 9);
    street.awaitAside(9);
    assertThat(street.underWay()).isEqualTo(1);
    first.signals().begun();
    for (int i = 0; i < 9; i++) {
      street.next().ends(READ);
    }
    first.ends(WRITTEN);
    street.awaitAllEnded();
    assertThat(street.aside()).isZero();
  }

  @Test
  void anAnswerThatDoesNotTellItsBeginningTellsByItsEnd() throws Exception {
    street.start(RULES);
    Sent first = street.next();
    street.start(RULES);
    street.awaitAside(1);
    first.ends(WRITTEN);
    street.next().ends(READ);
    street.awaitAllEnded();
  }

  @Test
  void onlyWhereSomebodyWaitsForItTheBeginningIsWanted() throws Exception {
    street.start(RULES);
    Sent first = street.next();
    assertThat(first.signals().awaitsBeginning()).isFalse();
    street.start(RULES);
    street.awaitAside(1);
    assertThat(first.signals().awaitsBeginning()).isTrue();
    first.signals().begun();
    Sent second = street.next();
    street.start(RULES);
    Sent third = street.next();
    assertThat(second.signals().awaitsBeginning()).isFalse();
    assertThat(third.signals().awaitsBeginning()).isFalse();
  }

  @Test
  void whenTheFirstFailsTheNextGoesAhead() throws Exception {
    street.start(RULES);
    Sent first = street.next();
    start(street, RULES, 3);
    street.awaitAside(3);
    first.ends(LIMITED);
    Sent second = street.next();
    street.awaitAside(2);
    assertThat(street.underWay()).isEqualTo(1);
    second.ends(new Outcome.Unreachable("reset"));
    street.next().ends(WRITTEN);
    street.next().ends(READ);
    street.awaitAllEnded();
  }

  @Test
  void anAttemptThatBeganAndThenBrokeOffHasWarmed() throws Exception {
    street.start(RULES);
    Sent first = street.next();
    first.signals().begun();
    first.ends(new Outcome.Unreachable("reset"));
    street.awaitAllEnded();
    start(street, RULES, 2);
    assertThat(List.of(street.next(), street.next())).hasSize(2);
  }

  @Test
  void whoIsStoppedAheadHandsOverAndWhoIsStoppedWaitingEnds() throws Exception {
    Walker ahead = street.start(RULES);
    street.next();
    List<Walker> waiting = start(street, RULES, 2);
    street.awaitAside(2);
    waiting.getFirst().stop();
    waiting.getFirst().awaitStopped();
    assertThat(street.underWay()).isEqualTo(1);
    ahead.stop();
    ahead.awaitStopped();
    street.next().ends(WRITTEN);
    waiting.getLast().awaitEnded();
  }

  @Test
  void whatIsWarmStaysSoForItsLifeAfterTheLastUse() throws Exception {
    street.start(RULES);
    street.next().ends(WRITTEN);
    street.awaitAllEnded();
    for (int i = 0; i < 3; i++) {
      time.advance(Duration.ofMinutes(4));
      start(street, RULES, 2);
      street.next().ends(READ);
      street.next().ends(READ);
      street.awaitAllEnded();
    }
    time.advance(LIFE);
    street.start(RULES);
    Sent again = street.next();
    start(street, RULES, 5);
    street.awaitAside(5);
    assertThat(street.underWay()).isEqualTo(1);
    again.ends(WRITTEN);
    for (int i = 0; i < 5; i++) {
      street.next().ends(READ);
    }
    street.awaitAllEnded();
  }

  @Test
  void anAnswerThatTookLongerThanTheCachesLifeWarmsNothing() throws Exception {
    street.start(RULES);
    Sent first = street.next();
    time.advance(LIFE);
    first.ends(WRITTEN);
    street.awaitAllEnded();
    street.start(RULES);
    street.next();
    street.start(RULES);
    street.awaitAside(1);
  }

  @Test
  void otherBeginningsAndOtherLanesDoNotWait() throws Exception {
    street.start(RULES);
    street.next();
    street.start(OTHERS);
    street.next();
    try (Street other = new Street(lane(Marking.EXPLICIT))) {
      other.start(RULES);
      other.next();
      street.start(RULES);
      street.awaitAside(1);
      assertThat(other.aside()).isZero();
    }
  }

  @Test
  void jobsOnOneLaneWarmForEachOther() throws Exception {
    Prefixes lane = lane(Marking.AUTOMATIC);
    try (Street one = new Street(lane);
        Street two = new Street(lane)) {
      one.start(RULES);
      Sent first = one.next();
      two.start(RULES);
      two.awaitAside(1);
      first.signals().begun();
      two.next().ends(READ);
    }
  }

  @Test
  void whatIsTooShortToBeKeptIsNotWaitedFor() throws Exception {
    start(street, "Be brief.", 3);
    assertThat(List.of(street.next(), street.next(), street.next()))
        .noneMatch(sent -> sent.signals().awaitsBeginning());
  }

  @Test
  void whatTheProviderWasToldToKeepAndDidNotIsNotWaitedForAgain() throws Exception {
    street.start(RULES);
    street.next().ends(answered(new Usage(1810, 5, 0, 0)));
    street.awaitAllEnded();
    time.advance(LIFE);
    start(street, RULES, 3);
    assertThat(List.of(street.next(), street.next(), street.next())).hasSize(3);
  }

  @Test
  void whoKeepsByItselfNeedNotSaySo() throws Exception {
    try (Street silent = new Street(lane(Marking.AUTOMATIC))) {
      silent.start(RULES);
      silent.next().ends(answered(new Usage(1810, 5, 0, 0)));
      silent.awaitAllEnded();
      time.advance(LIFE);
      silent.start(RULES);
      silent.next();
      silent.start(RULES);
      silent.awaitAside(1);
    }
  }

  @Test
  void anAnswerThatDoesNotBeginIsNotWaitedForForEver() throws Exception {
    street.start(RULES);
    Sent slow = street.next();
    street.start(RULES);
    street.awaitAside(1);
    time.awaitSleepers(1);
    time.advance(Prefix.PATIENCE);
    street.next().ends(READ);
    slow.ends(WRITTEN);
    street.awaitAllEnded();
  }

  @Test
  void whoGoesAheadAndIsNotSentIsNotWaitedForForEver() throws Exception {
    street.holdUp(true);
    street.start(RULES);
    street.awaitHeldUp();
    street.holdUp(false);
    street.start(RULES);
    street.awaitAside(1);
    time.awaitSleepers(1);
    time.advance(Prefix.PATIENCE);
    street.next().ends(WRITTEN);
  }
}
