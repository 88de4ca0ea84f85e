package dev.governor.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo.LongPrompt;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class WorstCaseTest {

  private static Optional<BigDecimal> usd(String usd) {
    return Optional.of(new BigDecimal(usd));
  }

  private static BigDecimal known(Cost cost) {
    return ((Cost.Known) cost).usd();
  }

  @Test
  void theDearestPriceOfInputCountsForAllOfThePrompt() {
    Rates rates = new Rates(usd("3"), usd("15"), usd("3.75"), usd("0.3"));
    WorstCase worst = new WorstCase(new Prices(rates, Optional.empty(), Optional.empty()), false);
    assertThat(known(worst.of(1_000, 2_000))).isEqualByComparingTo("0.03375");
  }

  @Test
  void theRatesForLongPromptsCountWhereTheyMayApplyAndAreDearer() {
    Rates usual = new Rates(usd("3"), usd("15"), Optional.empty(), Optional.empty());
    Rates dear = new Rates(usd("6"), usd("22.5"), Optional.empty(), Optional.empty());
    WorstCase worst =
        new WorstCase(
            new Prices(usual, Optional.of(new LongPrompt(200_000, dear)), usd("0.5")), false);
    assertThat(known(worst.of(200_000, 0))).isEqualByComparingTo("0.6");
    assertThat(known(worst.of(200_001, 1_000_000))).isEqualByComparingTo("23.700006");
  }

  @Test
  void aBatchCostsItsFactorAndIsUnknownWithoutOne() {
    Rates rates = new Rates(usd("3"), usd("15"), Optional.empty(), Optional.empty());
    Prices half = new Prices(rates, Optional.empty(), usd("0.5"));
    assertThat(known(new WorstCase(half, true).of(1_000_000, 0))).isEqualByComparingTo("1.5");
    Prices none = new Prices(rates, Optional.empty(), Optional.empty());
    assertThat(new WorstCase(none, true).isKnown()).isFalse();
    assertThat(new WorstCase(none, false).isKnown()).isTrue();
    assertThat(new WorstCase(Prices.UNKNOWN, false).isKnown()).isFalse();
    assertThat(known(new WorstCase(Prices.FREE, true).of(9, 9))).isEqualByComparingTo("0");
  }

  @Test
  void nothingThatCanBeUsedCostsMore() {
    long seed = 20261124;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < 10_000; round++) {
      Prices prices =
          new Prices(
              rates(random),
              random.nextBoolean()
                  ? Optional.of(new LongPrompt(random.nextInt(1_000), rates(random)))
                  : Optional.empty(),
              usd("0.5"));
      long input = random.nextInt(2_000);
      long fresh = random.nextLong(input + 1);
      long read = random.nextLong(input - fresh + 1);
      long output = random.nextInt(2_000);
      Usage usage = new Usage(fresh, output, read, random.nextLong(input - fresh - read + 1));
      assertThat(known(Price.of(prices, usage)))
          .as("seed %d, round %d", seed, round)
          .isLessThanOrEqualTo(known(new WorstCase(prices, false).of(input, output)));
      assertThat(known(Price.batch(prices, usage)))
          .as("seed %d, round %d", seed, round)
          .isLessThanOrEqualTo(known(new WorstCase(prices, true).of(input, output)));
    }
  }

  private static Rates rates(RandomGenerator random) {
    return new Rates(any(random), any(random), any(random), any(random));
  }

  private static Optional<BigDecimal> any(RandomGenerator random) {
    return Optional.of(BigDecimal.valueOf(random.nextInt(3_000), 2));
  }
}
