package dev.governor.cli;

import dev.governor.api.provider.ModelTerms;
import dev.governor.engine.budget.Forecast;
import dev.governor.engine.budget.Interval;
import dev.governor.engine.budget.Workload;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFile;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;

/// Estimates what a job will take: its prompts are counted, and the rest is taken from what others
/// of its kind took.
final class Estimator {

  private static final double MILLION = 1e6;

  /// The same estimate for the same ledger.
  private static final long SEED = 1;

  private final Surroundings in;
  private final Found found;
  private final GovernorHome home;

  Estimator(Surroundings in, Found found, GovernorHome home) {
    this.in = in;
    this.found = found;
    this.home = home;
  }

  /// @param batch by the provider's batch API, where that is known
  /// @param saving what the prompt cache saves of it in real time, where that is known
  /// @param worst if every answer were as long as it may be, each asked once
  record Estimate(
      Counted counted,
      Workload work,
      boolean isRatioMeasured,
      Forecast forecast,
      Optional<Interval> batch,
      Optional<Double> saving,
      Optional<BigDecimal> worst) {

    /// From what on it is more than was to be expected.
    Optional<BigDecimal> most() {
      return forecast.measured() == 0
          ? worst
          : forecast.usd().map(usd -> BigDecimal.valueOf(usd.high()));
    }
  }

  /// @param done requests that need not be sent, beside those that the journal knows: those of a
  ///   sample that was taken just now
  Estimate estimate(JobFile job, long done) {
    Counting counting = new Counting(in, found, home);
    ModelTerms terms = counting.count(job).terms();
    Ledgers ledgers = Ledgers.of(home, job, terms);
    Counted counted = counting.count(job, ledgers.promptTokens().keySet(), _ -> false);
    // Where the job was changed, what was asked had perhaps another prompt.
    boolean isAsAsked = !counted.plan().isChanged() || done > 0;
    Map<String, Long> characters = isAsAsked ? counted.charactersByKey() : Map.of();
    Workload work = counted.workload(done, ledgers.charactersPerToken(characters));
    Forecast forecast =
        Forecast.of(
            work,
            ledgers.measured(),
            terms.prices(),
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));
    return new Estimate(
        counted,
        work,
        ledgers.knowsCharactersPerToken(characters),
        forecast,
        batch(forecast, terms),
        saving(counted, work, terms),
        share(counted, work));
  }

  private static Optional<Interval> batch(Forecast forecast, ModelTerms terms) {
    return forecast
        .usd()
        .flatMap(usd -> terms.prices().batchFactor().map(each -> usd.times(each.doubleValue())));
  }

  /// What is shared is written once and read by all others.
  private static Optional<Double> saving(Counted counted, Workload work, ModelTerms terms) {
    double shared = counted.sharedCharacters() / work.charactersPerToken();
    int least = terms.capacity().minCachedTokens().orElse(Integer.MAX_VALUE);
    if (shared < least || work.requests() < 2) {
      return Optional.empty();
    }
    return terms
        .prices()
        .rates()
        .input()
        .flatMap(fresh ->
            terms
                .prices()
                .rates()
                .cacheRead()
                .map(read -> {
                  BigDecimal write = terms.prices().rates().cacheWrite().orElse(fresh);
                  double each = fresh.subtract(read).doubleValue();
                  double once = write.subtract(fresh).doubleValue();
                  return shared / MILLION * (each * (work.requests() - 1) - once);
                }))
        .filter(saving -> saving > 0);
  }

  private static Optional<BigDecimal> share(Counted counted, Workload work) {
    long all = Math.max(1, counted.plan().requests());
    return counted
        .worst()
        .map(usd -> usd.multiply(BigDecimal.valueOf((double) work.requests() / all)));
  }
}
