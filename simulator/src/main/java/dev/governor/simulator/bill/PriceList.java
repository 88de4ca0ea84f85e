package dev.governor.simulator.bill;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What tokens cost, by model. Immutable.
public final class PriceList {

  private static final int PICO_OF_A_MILLIONTH = 6;

  private final Map<String, ModelInfo.Prices> prices;

  private PriceList(Map<String, ModelInfo.Prices> prices) {
    this.prices = Map.copyOf(prices);
  }

  /// @param models those of a catalogue
  /// @param own prices by model's name, which win
  public static PriceList of(Iterable<ModelInfo> models, Map<String, ModelInfo.Prices> own) {
    Map<String, ModelInfo.Prices> prices = new HashMap<>();
    for (ModelInfo model : models) {
      prices.put(model.id(), model.prices());
      model.aliases().forEach(alias -> prices.putIfAbsent(alias, model.prices()));
    }
    prices.putAll(own);
    return new PriceList(prices);
  }

  /// @param model as it was asked for; the name `*` stands for all that have no price of their own
  public Charge charge(String model, Usage usage, boolean isBatch) {
    ModelInfo.Prices found = prices.getOrDefault(model, prices.get("*"));
    return new Charge(usage, found == null ? OptionalLong.empty() : picoUsd(found, usage, isBatch));
  }

  private static OptionalLong picoUsd(ModelInfo.Prices prices, Usage usage, boolean isBatch) {
    Optional<BigDecimal> sum = Optional.of(BigDecimal.ZERO);
    sum = plus(sum, prices.input(), usage.input());
    sum = plus(sum, prices.output(), usage.output());
    sum = plus(sum, prices.cacheRead(), usage.cacheRead());
    sum = plus(sum, prices.cacheWrite(), usage.cacheWrite());
    if (isBatch) {
      sum = sum.flatMap(usd -> prices.batchFactor().map(usd::multiply));
    }
    return sum.map(
            usd -> usd.movePointRight(PICO_OF_A_MILLIONTH).setScale(0, RoundingMode.HALF_EVEN))
        .map(pico -> OptionalLong.of(pico.longValueExact()))
        .orElseGet(OptionalLong::empty);
  }

  private static Optional<BigDecimal> plus(
      Optional<BigDecimal> sum, Optional<BigDecimal> price, long tokens) {
    return tokens == 0
        ? sum
        : sum.flatMap(usd -> price.map(each -> usd.add(each.multiply(BigDecimal.valueOf(tokens)))));
  }
}
