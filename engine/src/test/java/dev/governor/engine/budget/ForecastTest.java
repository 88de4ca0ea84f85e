package dev.governor.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final Prices PRICES =
      new Prices(
          new Rates(
              Optional.of(new BigDecimal(3)),
              Optional.of(new BigDecimal(15)),
              Optional.empty(),
              Optional.empty()),
          Optional.empty(),
          Optional.empty());

  private static RandomGenerator chance(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @Test
  void withoutAnythingMeasuredItIsAllThatCanBe() {
    Workload work = new Workload(100, 40_000, 4, 1_000);
    Forecast forecast = Forecast.of(work, List.of(), PRICES, chance(1));
    assertThat(forecast.measured()).isZero();
    assertThat(forecast.inputTokens()).isEqualTo(new Interval(10_000, 10_000, 10_000));
    assertThat(forecast.outputTokens()).isEqualTo(new Interval(100, 100_000, 100_000));
    assertThat(forecast.usd().orElseThrow().high()).isCloseTo(1.53, Offset.offset(1e-9));
    assertThat(Forecast.of(work, List.of(), Prices.UNKNOWN, chance(1)).usd()).isEmpty();
  }

  @Test
  void whatIsAlwaysTheSameIsForecastExactly() {
    Workload work = new Workload(1_000, 400_000, 4, 1_000);
    List<Measured> measured = IntStream.range(0, 20).mapToObj(_ -> new Measured(1, 50)).toList();
    Forecast forecast = Forecast.of(work, measured, PRICES, chance(1));
    assertThat(forecast.outputTokens()).isEqualTo(new Interval(50_000, 50_000, 50_000));
    assertThat(forecast.usd().orElseThrow().expected()).isCloseTo(1.05, Offset.offset(1e-9));
  }

  @Test
  void retriesMakeThePromptCountAgain() {
    Workload work = new Workload(10, 4_000, 4, 1_000);
    List<Measured> measured = List.of(new Measured(1, 50), new Measured(3, 50));
    Forecast forecast = Forecast.of(work, measured, PRICES, chance(1));
    assertThat(forecast.inputTokens().expected()).isEqualTo(2_000);
  }

  @Test
  void theTruthIsInTheIntervalAboutAsOftenAsItSays() {
    long seed = 20261124;
    RandomGenerator random = chance(seed);
    int inside = 0;
    int rounds = 200;
    for (int round = 0; round < rounds; round++) {
      List<Measured> measured =
          IntStream.range(0, 40).mapToObj(_ -> new Measured(1, skewed(random))).toList();
      double truth = IntStream.range(0, 2_000).mapToLong(_ -> skewed(random)).sum();
      Forecast forecast =
          Forecast.of(new Workload(2_000, 100, 4, 5_000), measured, PRICES, chance(round));
      Interval output = forecast.outputTokens();
      inside += output.low() <= truth && truth <= output.high() ? 1 : 0;
    }
    // Nine of ten, if one could draw for ever; a skewed distribution of forty is a little less.
    assertThat(inside).as("seed %d", seed).isBetween(rounds * 78 / 100, rounds * 98 / 100);
  }

  private static long skewed(RandomGenerator random) {
    return 100 + Math.round(random.nextExponential() * 300);
  }
}
