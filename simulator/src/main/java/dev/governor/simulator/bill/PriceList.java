package dev.governor.simulator.bill;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/// What tokens cost, by model. Immutable.
public final class PriceList {

  private static final int PICO = 12;

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
    Cost cost = isBatch ? Price.batch(prices, usage) : Price.of(prices, usage);
    return switch (cost) {
      case Cost.Known(BigDecimal usd) ->
          OptionalLong.of(
              usd.movePointRight(PICO).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
      case Cost.Unknown _ -> OptionalLong.empty();
    };
  }
}
