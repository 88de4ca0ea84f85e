package dev.governor.engine.budget;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo.LongPrompt;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// The most that an attempt can cost: every token of the prompt at the dearest of its prices, and
/// the longest answer.
///
/// @param isBatch whether it is made by the provider's batch API
public record WorstCase(Prices prices, boolean isBatch) {

  private static final int MILLION = 6;

  /// Unknown if a price is.
  ///
  /// @param input the most tokens of the prompt
  /// @param output the most tokens of the answer
  public Cost of(long input, long output) {
    Optional<BigDecimal> usual = of(prices.rates(), input, output);
    Optional<BigDecimal> dearest =
        prices
            .longPrompt()
            .filter(longer -> input > longer.over())
            .map(LongPrompt::rates)
            .map(rates -> both(usual, of(rates, input, output)))
            .orElse(usual);
    Optional<BigDecimal> factor = isBatch ? prices.batchFactor() : Optional.of(BigDecimal.ONE);
    return dearest
        .flatMap(usd -> factor.map(usd::multiply))
        .<Cost>map(Cost.Known::new)
        .orElse(Cost.UNKNOWN);
  }

  /// Whether there is one.
  public boolean isKnown() {
    return of(Integer.MAX_VALUE, 1) instanceof Cost.Known;
  }

  private static Optional<BigDecimal> of(Rates rates, long input, long output) {
    return dearestInput(rates)
        .flatMap(in -> rates.output().map(out -> tokens(in, input).add(tokens(out, output))));
  }

  /// What is written to the cache may cost more than what is read fresh.
  private static Optional<BigDecimal> dearestInput(Rates rates) {
    return rates
        .input()
        .map(fresh ->
            Stream.of(rates.cacheWrite(), rates.cacheRead())
                .flatMap(Optional::stream)
                .reduce(fresh, BigDecimal::max));
  }

  private static BigDecimal tokens(BigDecimal perMillion, long tokens) {
    return perMillion.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION);
  }

  /// The greater, if both are known.
  private static Optional<BigDecimal> both(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(usd -> other.map(usd::max));
  }
}
