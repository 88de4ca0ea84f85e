package dev.governor.engine.budget;

import dev.governor.api.provider.ModelInfo.LongPrompt;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/// What requests will take, by what others of their kind took.
///
/// The interval is a bootstrap's: what was measured is drawn again with replacement, a thousand
/// times, and each draw forecasts the whole. Where nothing was measured it is all that can be, from
/// answers of one token to answers of the longest.
///
/// @param measured by how many requests
/// @param usd in real time, without what a cache saves; empty if a price is not known
public record Forecast(
    long measured, Interval inputTokens, Interval outputTokens, Optional<Interval> usd) {

  private static final int DRAWS = 1_000;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final double MILLION = 1e6;

  /// Two that are equal say nothing about the third.
  private static final int LEAST_MEASURED = 2;

  /// One forecast of the whole.
  private record Draw(double input, double output) {}

  public static Forecast of(
      Workload work, List<Measured> measured, Prices prices, RandomGenerator random) {
    if (measured.size() < LEAST_MEASURED || work.requests() == 0) {
      return bounds(work, prices);
    }
    List<Draw> draws =
        IntStream.range(0, DRAWS)
            .mapToObj(_ -> draw(work, again(measured, random), random.nextGaussian()))
            .toList();
    Draw middle = draw(work, measured, 0);
    ToDoubleFunction<Draw> usd = draw -> usd(work, prices, draw).orElse(Double.NaN);
    return new Forecast(
        measured.size(),
        interval(draws, middle, Draw::input),
        interval(draws, middle, Draw::output),
        usd(work, prices, middle).map(_ -> interval(draws, middle, usd)));
  }

  private static Forecast bounds(Workload work, Prices prices) {
    double input = work.inputTokens();
    Draw least = new Draw(input, (double) work.requests());
    Draw most = new Draw(input, (double) work.requests() * work.maxTokens());
    return new Forecast(
        0,
        new Interval(input, input, input),
        new Interval(least.output, most.output, most.output),
        usd(work, prices, least)
            .flatMap(low -> usd(work, prices, most).map(high -> new Interval(low, high, high))));
  }

  private static List<Measured> again(List<Measured> measured, RandomGenerator random) {
    return IntStream.range(0, measured.size())
        .mapToObj(_ -> measured.get(random.nextInt(measured.size())))
        .toList();
  }

  /// @param chance of the sum, in standard deviations: it is of single requests, each its own
  private static Draw draw(Workload work, List<Measured> of, double chance) {
    double[] output = of.stream().mapToDouble(Measured::output).toArray();
    double[] attempts = of.stream().mapToDouble(Measured::attempts).toArray();
    double spread =
        StandardDeviation.of(output).getAsDouble() * Math.sqrt((double) work.requests());
    double sum = Mean.of(output).getAsDouble() * work.requests() + chance * spread;
    return new Draw(
        work.inputTokens() * Mean.of(attempts).getAsDouble(),
        Math.max(sum, (double) work.requests()));
  }

  private static Interval interval(List<Draw> draws, Draw middle, ToDoubleFunction<Draw> of) {
    double[] values = draws.stream().mapToDouble(of).toArray();
    double[] ends = Quantile.withDefaults().evaluate(values, LOW, HIGH);
    double expected = of.applyAsDouble(middle);
    return new Interval(Math.min(ends[0], expected), expected, Math.max(ends[1], expected));
  }

  private static Optional<Double> usd(Workload work, Prices prices, Draw draw) {
    Rates rates =
        prices
            .longPrompt()
            .filter(longer -> draw.input / work.requests() > longer.over())
            .map(LongPrompt::rates)
            .orElse(prices.rates());
    return rates
        .input()
        .flatMap(in -> rates.output().map(out -> cost(in, draw.input) + cost(out, draw.output)));
  }

  private static double cost(BigDecimal perMillion, double tokens) {
    return perMillion.doubleValue() * tokens / MILLION;
  }
}
