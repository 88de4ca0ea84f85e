package dev.governor.api.provider;

import dev.governor.api.provider.ModelInfo.LongPrompt;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import java.math.BigDecimal;
import java.util.Optional;

/// What tokens cost, exactly. The parts of a usage are taken to be apart: what was read from the
/// cache or written to it is not in its input.
public final class Price {

  private static final int MILLION = 6;

  private Price() {}

  /// Of a request in real time. Unknown if a price is missing for tokens that were used.
  public static Cost of(Prices prices, Usage usage) {
    return sum(prices, usage).<Cost>map(Cost.Known::new).orElse(Cost.UNKNOWN);
  }

  /// Of a request in a batch. Unknown, too, if the batch API's factor is.
  public static Cost batch(Prices prices, Usage usage) {
    return sum(prices, usage)
        .flatMap(usd -> prices.batchFactor().map(usd::multiply))
        .<Cost>map(Cost.Known::new)
        .orElse(Cost.UNKNOWN);
  }

  private static Optional<BigDecimal> sum(Prices prices, Usage usage) {
    Rates rates = rates(prices, usage);
    return plus(
        plus(part(rates.input(), usage.input()), part(rates.output(), usage.output())),
        plus(
            part(rates.cacheWrite(), usage.cacheWrite()),
            part(rates.cacheRead(), usage.cacheRead())));
  }

  private static Rates rates(Prices prices, Usage usage) {
    long prompt = usage.input() + usage.cacheRead() + usage.cacheWrite();
    return prices
        .longPrompt()
        .filter(longer -> prompt > longer.over())
        .map(LongPrompt::rates)
        .orElse(prices.rates());
  }

  private static Optional<BigDecimal> part(Optional<BigDecimal> perMillion, long tokens) {
    return tokens == 0
        ? Optional.of(BigDecimal.ZERO)
        : perMillion.map(usd -> usd.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION));
  }

  private static Optional<BigDecimal> plus(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(usd -> other.map(usd::add));
  }
}
