package dev.governor.api.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.ModelInfo.LongPrompt;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceTest {

  private static final Rates ALL = rates("2", "10", "2.50", "0.10");

  @Test
  void everyKindOfTokenHasItsRate() {
    Prices prices = prices(ALL, "0.5");
    assertThat(usd(Price.of(prices, new Usage(1, 0, 0, 0)))).isEqualByComparingTo("0.000002");
    assertThat(usd(Price.of(prices, new Usage(0, 1, 0, 0)))).isEqualByComparingTo("0.00001");
    assertThat(usd(Price.of(prices, new Usage(0, 0, 1, 0)))).isEqualByComparingTo("0.0000001");
    assertThat(usd(Price.of(prices, new Usage(0, 0, 0, 1)))).isEqualByComparingTo("0.0000025");
    assertThat(usd(Price.of(prices, new Usage(1234, 567, 89, 10))))
        .isEqualByComparingTo("0.0081719");
  }

  @Test
  void aBatchCostsItsFactor() {
    Usage usage = new Usage(1_000_000, 1_000_000, 0, 0);
    assertThat(usd(Price.batch(prices(ALL, "0.5"), usage))).isEqualByComparingTo("6");
    assertThat(Price.batch(new Prices(ALL, Optional.empty(), Optional.empty()), usage))
        .isEqualTo(Cost.UNKNOWN);
  }

  @Test
  void aMissingRateMakesTheCostUnknownOnlyWhereItIsNeeded() {
    Prices prices = prices(new Rates(usd("2"), usd("10"), usd("2.50"), Optional.empty()), "0.5");
    assertThat(Price.of(prices, new Usage(5, 5, 1, 0))).isEqualTo(Cost.UNKNOWN);
    assertThat(Price.batch(prices, new Usage(5, 5, 1, 0))).isEqualTo(Cost.UNKNOWN);
    assertThat(usd(Price.of(prices, new Usage(5, 5, 0, 1)))).isEqualByComparingTo("0.0000625");
  }

  @Test
  void aModelWithoutPricesIsNeverFree() {
    assertThat(Price.of(Prices.UNKNOWN, new Usage(1, 0, 0, 0))).isEqualTo(Cost.UNKNOWN);
    assertThat(usd(Price.of(Prices.UNKNOWN, Usage.NONE))).isEqualByComparingTo("0");
  }

  @Test
  void aPromptOverTheThresholdPaysTheHigherRatesForAllItsTokens() {
    Rates higher = rates("4", "15", "5", "0.20");
    Prices prices = new Prices(ALL, Optional.of(new LongPrompt(1000, higher)), usd("0.5"));
    assertThat(usd(Price.of(prices, new Usage(900, 100, 60, 40)))).isEqualByComparingTo("0.002906");
    assertThat(usd(Price.of(prices, new Usage(901, 100, 60, 40)))).isEqualByComparingTo("0.005316");
    assertThat(usd(Price.batch(prices, new Usage(901, 100, 60, 40))))
        .isEqualByComparingTo("0.002658");
  }

  private static Prices prices(Rates rates, String batchFactor) {
    return new Prices(rates, Optional.empty(), usd(batchFactor));
  }

  private static Rates rates(String input, String output, String write, String read) {
    return new Rates(usd(input), usd(output), usd(write), usd(read));
  }

  private static Optional<BigDecimal> usd(String amount) {
    return Optional.of(new BigDecimal(amount));
  }

  private static BigDecimal usd(Cost cost) {
    return switch (cost) {
      case Cost.Known(BigDecimal usd) -> usd;
      case Cost.Unknown _ -> throw new AssertionError("the cost is unknown");
    };
  }
}
