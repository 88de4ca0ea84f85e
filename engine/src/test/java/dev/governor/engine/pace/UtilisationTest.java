package dev.governor.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Counting;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Cold starts in virtual time against limits that nobody knows beforehand.
class UtilisationTest {

  private static final int SECONDS = 50;
  private static final int SEEDS = 5;

  static Stream<Arguments> shapes() {
    Shape few = Shape.of(Quantity.REQUESTS, 1_200, 0.02);
    Shape many = Shape.of(Quantity.REQUESTS, 1_200, 1);
    Shape input = Shape.of(Quantity.INPUT_TOKENS, 480_000, 0.05);
    Shape output = Shape.of(Quantity.OUTPUT_TOKENS, 120_000, 0.05);
    Shape tokens =
        Shape.of(Quantity.TOKENS, 1_680_000, 0.05)
            .countedAs(Counting.AS_ASKED)
            .withWaits(Shape.Waits.MILLIS);
    Shape slow = Shape.of(Quantity.REQUESTS, 1_200, 0.1).after(Duration.ofSeconds(2));
    return Stream.of(
        Arguments.of("requests, a small burst", few),
        Arguments.of("requests, a minute's burst", many),
        Arguments.of("input tokens", input),
        Arguments.of("output tokens", output),
        Arguments.of("tokens with max_tokens", tokens),
        Arguments.of("slow answers", slow),
        Arguments.of("many requests, silent", Shape.of(Quantity.REQUESTS, 6_000, 0.02).silent()),
        Arguments.of("requests, a small burst, silent", few.silent()),
        Arguments.of("requests, a minute's burst, silent", many.silent()),
        Arguments.of("input tokens, silent", input.silent()),
        Arguments.of("tokens with max_tokens, silent", tokens.silent()),
        Arguments.of("slow answers, silent", slow.silent()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void whatTheLimitsLetThroughIsUsedAndHardlyAnythingIsRefused(String name, Shape shape) {
    double each = Play.MEAN.of(shape.quantity());
    double perSecond = shape.perMinute() / 60 / each;
    double burst = shape.capacity() / each;
    int requests = (int) (perSecond * SECONDS + burst);
    double ideal = SECONDS + shape.latency().toMillis() / 1e3;
    for (long seed = 1; seed <= SEEDS; seed++) {
      Play.Ended ended = new Play(shape, seed).carryOut(requests);
      assertThat(ideal / ended.seconds()).as("%s, seed %d", name, seed).isGreaterThan(0.95);
      assertThat(ended.refused()).as("%s, seed %d", name, seed).isLessThan(0.01);
    }
  }

  @ParameterizedTest
  @MethodSource("sharpness")
  void aProviderThatWantsUsageToGrowSlowlyIsRarelyAskedForMore(Duration doubling) {
    Shape shape = Shape.of(Quantity.REQUESTS, 1_200, 0.1).doublingIn(doubling);
    Play.Ended ended = new Play(shape, 7).carryOut(1_000);
    // A few more than elsewhere: the first sixteen are on their way before any refusal is heard.
    assertThat(ended.refused()).as("seed 7").isLessThan(0.015);
    // Until it has doubled to 20 a second it lets through less than that.
    double least = doubling.toSeconds() * Math.log(5) / Math.log(2) + 1_000 / 20.0;
    assertThat(ended.seconds()).as("seed 7").isLessThan(least);
  }

  static Stream<Duration> sharpness() {
    return Stream.of(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }
}
