package dev.governor.engine.run;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.CachePlan;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ModelInfo.Rates;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.PromptCaching;
import dev.governor.api.provider.PromptCaching.Marking;
import dev.governor.engine.warm.Expectation;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What a job's stored configuration says of the provider's prompt cache.
final class CachePrices {

  private CachePrices() {}

  /// Empty if the provider keeps no prompts, or a price is not known.
  static Optional<CachePlan> plan(BatchJobConfig<?, ?> config, ModelTerms terms) {
    return switch (terms.caching()) {
      case PromptCaching.None _ -> Optional.empty();
      case PromptCaching.Kept(Marking marking, _, _) -> {
        Rates rates = terms.prices().rates();
        Optional<BigDecimal> write =
            switch (marking) {
              case EXPLICIT -> rates.cacheWrite();
              // Where writing has no price of its own, it is input like any other.
              case AUTOMATIC -> rates.cacheWrite().or(rates::input);
            };
        yield factor(config.delivery(), terms.prices())
            .flatMap(factor -> plan(factor, rates.input(), rates.cacheRead(), write));
      }
    };
  }

  private static Optional<CachePlan> plan(
      BigDecimal factor,
      Optional<BigDecimal> input,
      Optional<BigDecimal> read,
      Optional<BigDecimal> write) {
    return input.isEmpty() || read.isEmpty() || write.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CachePlan(
                Optional.empty(),
                input.get().multiply(factor),
                read.get().multiply(factor),
                write.get().multiply(factor)));
  }

  private static Optional<BigDecimal> factor(Delivery delivery, Prices prices) {
    return switch (delivery) {
      case Delivery.Batch _ -> prices.batchFactor();
      // By which of the two a request went, the sums do not tell: the saving is at least this.
      case Delivery.Auto _ -> prices.batchFactor().or(() -> Optional.of(BigDecimal.ONE));
      case Delivery.Realtime _ -> Optional.of(BigDecimal.ONE);
    };
  }

  /// Hands on what was counted when the job's requests were taken in.
  static void keepExpected(ObjectNode from, ObjectNode to) {
    CachePlan.in(from)
        .flatMap(CachePlan::expected)
        .ifPresent(expected ->
            CachePlan.in(to).ifPresent(plan -> plan.withExpected(expected).putInto(to)));
  }

  /// What counts a job's prompts at their intake; empty where nothing is planned with them.
  static Optional<Expectation> expectation(
      BatchJobConfig<?, ?> config, JobType<?, ?> type, ModelTerms terms) {
    return terms.caching() instanceof PromptCaching.Kept kept
            && config.caching().prompts()
            && config.delivery() instanceof Delivery.Realtime
        ? Optional.of(new Expectation(kept, Json.write(type.answerSchema())))
        : Optional.empty();
  }
}
