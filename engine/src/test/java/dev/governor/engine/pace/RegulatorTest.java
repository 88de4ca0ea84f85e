package dev.governor.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Counting;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.LimitReport.Gauge;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RegulatorTest {

  private static final Estimate ESTIMATE = new Estimate("t", 400, 1_000);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private static final long LATENCY = Duration.ofMillis(100).toNanos();

  private final Deque<Ticket> underWay = new ArrayDeque<>();
  private long now;
  private final Regulator regulator =
      new Regulator(LaneLimits.NONE, Optional.of(Counting.AS_USED), now);

  private static Outcome answer(Usage usage) {
    return new Outcome.Succeeded(new Reply("", "m", usage, Cost.FREE));
  }

  private static final Outcome GOOD = answer(new Usage(100, 20, 0, 0));

  /// What is under way is answered well after a while; then one starts as soon as it may.
  private Ticket start(Regulator lane) {
    long when = Math.max(now, lane.when(ESTIMATE, now));
    while (!underWay.isEmpty() && underWay.getFirst().at() + LATENCY <= when) {
      now = Math.max(now, underWay.getFirst().at() + LATENCY);
      lane.settle(underWay.removeFirst(), GOOD, now);
      when = Math.max(now, lane.when(ESTIMATE, now));
    }
    now = when;
    return lane.start(ESTIMATE, now);
  }

  private Ticket start() {
    return start(regulator);
  }

  private static void refuse(Regulator lane, Ticket ticket, Optional<Duration> wait, long now) {
    lane.settle(ticket, new Outcome.RateLimited(wait, "too many requests per minute"), now);
  }

  /// Seconds from now until so many have started.
  private double seconds(Regulator lane, int count) {
    long from = now;
    for (int i = 0; i < count; i++) {
      underWay.add(start(lane));
    }
    return (now - from) / (double) SECOND;
  }

  private static LimitReport requests(long limit, long remaining, Duration reset) {
    return new LimitReport(
        Optional.of(new Gauge(limit, remaining, reset)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void whatIsToldIsHeld() {
    Ticket first = start();
    regulator.told(first, requests(600, 0, Duration.ofSeconds(6)), now);
    regulator.settle(first, GOOD, now);
    assertThat(seconds(regulator, 100)).isBetween(9.9, 11.0);
    assertThat(regulator.state(now, Map.of()).limits().getFirst())
        .satisfies(limit -> assertThat(limit.knowledge()).isEqualTo(Knowledge.TOLD))
        .satisfies(limit -> assertThat(limit.perMinute()).hasValue(600));
  }

  @Test
  void aLimitByTheDayIsKnownByHowLongItTakesToFill() {
    assertThat(ToldLimit.of(new Gauge(14_400, 14_370, Duration.ofMillis(179_560))).perSecond())
        .isCloseTo(1.0 / 6, Percentage.withPercentage(1));
    assertThat(ToldLimit.of(new Gauge(600, 599, Duration.ofMillis(100))).perSecond()).isEqualTo(10);
  }

  @Test
  void aWholeBurstOfRefusalsIsOneReasonToSlowDown() {
    seconds(regulator, 100);
    double before = 50 / seconds(regulator, 50);
    List<Ticket> burst = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      burst.add(start());
    }
    burst.forEach(ticket -> refuse(regulator, ticket, Optional.empty(), now));
    underWay.add(start());
    assertThat(3 / seconds(regulator, 3)).isBetween(before / 4, before);
    assertThat(regulator.state(now, Map.of()).refusals()).isEqualTo(10);
  }

  @Test
  void attemptsThatWaitedForTheirIntentsWhileOthersWereRefusedAreOfTheSameBurst() {
    seconds(regulator, 100);
    double before = 50 / seconds(regulator, 50);
    List<Ticket> burst = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      burst.add(start());
    }
    for (Ticket ticket : burst) {
      now += SECOND / 1_000;
      ticket.sent(now);
      refuse(regulator, ticket, Optional.empty(), now + SECOND / 10_000);
    }
    underWay.add(start());
    assertThat(3 / seconds(regulator, 3)).isBetween(before / 4, before);
  }

  @Test
  void afterAWaitThatTheProviderAskedForNotAllComeAtOnce() {
    seconds(regulator, 20);
    refuse(regulator, start(), Optional.of(Duration.ofSeconds(2)), now);
    long refused = now;
    underWay.add(start());
    assertThat(now - refused).isGreaterThanOrEqualTo(2 * SECOND);
    assertThat(seconds(regulator, 20)).isGreaterThan(0.2);
  }

  @Test
  void aBurstThatIsOverIsSoonForgotten() {
    seconds(regulator, 300);
    double before = 100 / seconds(regulator, 100);
    for (int i = 0; i < 5; i++) {
      refuse(regulator, start(), Optional.of(Duration.ofSeconds(1)), now);
    }
    seconds(regulator, 300);
    assertThat(100 / seconds(regulator, 100)).isGreaterThan(before / 2);
  }

  @Test
  void estimatesCorrectThemselvesByJobType() {
    Sizes sizes = new Sizes(Counting.AS_USED);
    assertThat(sizes.of(ESTIMATE).inputTokens()).isEqualTo(100);
    for (int i = 0; i < 50; i++) {
      sizes.learn(ESTIMATE, new Usage(150, 40, 1_000, 50));
    }
    assertThat(sizes.of(ESTIMATE)).isEqualTo(new Amounts(1, 200, 40, 240));
    assertThat(sizes.of(new Estimate("t", 800, 1_000)).inputTokens()).isEqualTo(400);
    assertThat(sizes.of(new Estimate("other", 400, 10))).isEqualTo(new Amounts(1, 100, 10, 110));
  }

  @Test
  void whatIsCountedWhenItIsAskedIsReserved() {
    Sizes sizes = new Sizes(Counting.AS_ASKED);
    assertThat(sizes.learn(ESTIMATE, new Usage(150, 40, 1_000, 0)))
        .isEqualTo(new Amounts(1, 1_150, 40, 2_150));
    assertThat(sizes.of(ESTIMATE)).isEqualTo(new Amounts(1, 1_150, 40, 2_150));
  }

  @Test
  void whatWasEstimatedTooLowIsADebt() {
    Regulator lane =
        new Regulator(
            new LaneLimits(1_000, Double.POSITIVE_INFINITY, Map.of(Quantity.OUTPUT_TOKENS, 6_000L)),
            Optional.empty(),
            now);
    lane.settle(start(lane), answer(new Usage(100, 1_000, 0, 0)), now);
    long from = now;
    start(lane);
    assertThat(now - from).isGreaterThan(9 * SECOND);
  }

  @Test
  void whatWasNotSentIsNotMissing() {
    LaneLimits limits =
        new LaneLimits(1_000, Double.POSITIVE_INFINITY, Map.of(Quantity.REQUESTS, 60L));
    Regulator lane = new Regulator(limits, Optional.empty(), now);
    lane.release(start(lane));
    assertThat(lane.when(ESTIMATE, now)).isEqualTo(now);
  }

  @Test
  void anOverloadedProviderIsAskedLessAtOnceAndThenMoreAgain() {
    List<Ticket> crowd = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      crowd.add(regulator.start(ESTIMATE, now++));
    }
    crowd.forEach(
        ticket -> regulator.settle(ticket, new Outcome.Overloaded(Optional.empty(), "busy"), now));
    int ceiling = regulator.state(now, Map.of()).ceiling().orElseThrow();
    assertThat(ceiling).isEqualTo(70);
    for (int round = 0; round < 5; round++) {
      crowd.clear();
      while (!regulator.isFull()) {
        crowd.add(regulator.start(ESTIMATE, now++));
      }
      now += LATENCY;
      crowd.forEach(ticket -> regulator.settle(ticket, GOOD, now));
    }
    assertThat(regulator.state(now, Map.of()).ceiling().orElseThrow()).isGreaterThan(ceiling);
  }

  @Test
  void moreUnderWayIsNotTriedWhereThatOnlyMakesEachSlower() {
    Window window = new Window(false, now);
    // A server that does 40 a second, however many are asked at once.
    for (int inFlight = 8; inFlight < 400; inFlight++) {
      now += SECOND / 40;
      window.answered(Math.max(1, inFlight / 40.0), inFlight, now);
    }
    assertThat(window.ceiling(0)).isBetween(40, 120);
  }

  @Test
  void untilSomethingIsHeardOnlyAFewAreUnderWay() {
    Window window = new Window(true, now);
    assertThat(window.ceiling(0)).isEqualTo(16);
    assertThat(window.ceiling(1)).isEqualTo(20);
    assertThat(window.ceiling(1_000)).isEqualTo(Window.NONE);
    assertThat(new Window(false, now).ceiling(0)).isEqualTo(Window.NONE);
  }

  @Test
  void theWordsOfARefusalTellWhichLimitItIs() {
    assertThat(Culprit.of("limit of 10 output tokens per minute"))
        .isEqualTo(Quantity.OUTPUT_TOKENS);
    assertThat(Culprit.of("Limit on input_tokens reached")).isEqualTo(Quantity.INPUT_TOKENS);
    assertThat(Culprit.of("Rate limit reached on tokens per min (TPM)")).isEqualTo(Quantity.TOKENS);
    assertThat(Culprit.of("slow down")).isEqualTo(Quantity.REQUESTS);
  }
}
