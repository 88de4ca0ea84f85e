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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RegulatorTest {

  private static final Estimate ESTIMATE = new Estimate("t", 400, 1_000);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private long now;
  private final Regulator regulator =
      new Regulator(LaneLimits.NONE, Optional.of(Counting.AS_USED), now);

  private static Outcome answer(Usage usage) {
    return new Outcome.Succeeded(new Reply("", "m", usage, Cost.FREE));
  }

  private static final Outcome GOOD = answer(new Usage(100, 20, 0, 0));

  /// Waits until one may start.
  private Ticket start(Regulator lane) {
    now = Math.max(now, lane.when(ESTIMATE, now));
    return lane.start(ESTIMATE, now);
  }

  private Ticket start() {
    return start(regulator);
  }

  private void ask(Regulator lane, Outcome outcome, LimitReport report) {
    Ticket ticket = start(lane);
    if (!report.isEmpty()) {
      lane.told(ticket, report, now);
    }
    lane.settle(ticket, outcome, now);
  }

  /// Seconds from now until so many have started.
  private double seconds(Regulator lane, int count) {
    long from = now;
    for (int i = 0; i < count; i++) {
      ask(lane, GOOD, LimitReport.NONE);
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

  private static Outcome limited(Optional<Duration> wait) {
    return new Outcome.RateLimited(wait, "too many requests per minute");
  }

  @Test
  void whatIsToldIsHeld() {
    ask(regulator, GOOD, requests(600, 0, Duration.ofSeconds(6)));
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
    seconds(regulator, 40);
    double before = pace();
    List<Ticket> burst = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      burst.add(start());
    }
    burst.forEach(ticket -> regulator.settle(ticket, limited(Optional.empty()), now));
    assertThat(pace()).isBetween(before / 4, before);
    assertThat(regulator.state(now, Map.of()).refusals()).isEqualTo(20);
  }

  /// Starts by the second, without answers.
  private double pace() {
    start();
    long from = now;
    start();
    return SECOND / (double) Math.max(1, now - from);
  }

  @Test
  void afterAWaitThatTheProviderAskedForNotAllComeAtOnce() {
    seconds(regulator, 40);
    regulator.settle(start(), limited(Optional.of(Duration.ofSeconds(2))), now);
    long refused = now;
    start();
    assertThat(now - refused).isGreaterThanOrEqualTo(2 * SECOND);
    long from = now;
    for (int i = 0; i < 10; i++) {
      start();
    }
    assertThat(now - from).isGreaterThan(SECOND / 20);
  }

  @Test
  void aBurstThatIsOverIsSoonForgotten() {
    double before = 0;
    for (int i = 0; i < 300; i++) {
      ask(regulator, GOOD, LimitReport.NONE);
    }
    before = 100 / seconds(regulator, 100);
    for (int i = 0; i < 5; i++) {
      ask(regulator, limited(Optional.of(Duration.ofSeconds(1))), LimitReport.NONE);
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
    ask(lane, answer(new Usage(100, 1_000, 0, 0)), LimitReport.NONE);
    long from = now;
    start(lane);
    assertThat(now - from).isGreaterThan(9 * SECOND);
  }

  @Test
  void anOverloadedProviderIsAskedLessAtOnceAndThenMoreAgain() {
    List<Ticket> crowd = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      crowd.add(start());
    }
    crowd.forEach(
        ticket -> regulator.settle(ticket, new Outcome.Overloaded(Optional.empty(), "busy"), now));
    int ceiling = regulator.state(now, Map.of()).ceiling().orElseThrow();
    assertThat(ceiling).isBetween(60, 80);
    for (int round = 0; round < 5; round++) {
      crowd.clear();
      while (!regulator.isFull()) {
        crowd.add(start());
      }
      now += SECOND;
      crowd.forEach(ticket -> regulator.settle(ticket, GOOD, now));
    }
    assertThat(regulator.state(now, Map.of()).ceiling().orElseThrow()).isGreaterThan(ceiling);
  }

  @Test
  void moreUnderWayIsNotTriedWhereThatOnlyMakesEachSlower() {
    Window window = new Window(now);
    // A server that does 40 a second, however many are asked at once.
    for (int inFlight = 8; inFlight < 400; inFlight++) {
      now += SECOND / 40;
      window.answered(Math.max(1, inFlight / 40.0), inFlight, now);
    }
    assertThat(window.ceiling()).isBetween(40, 120);
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
