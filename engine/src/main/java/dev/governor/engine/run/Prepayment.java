package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.Fallback;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.engine.budget.WorstCase;

/// Makes sure, before anything is sent, that a job with a budget can be held to it: what is not
/// priced has no worst case.
final class Prepayment {

  private Prepayment() {}

  /// @throws InvalidInputException if the job has a cap, and the price of a model that it may ask
  ///   is not known; or if the model cannot be asked
  static void check(Lanes lanes, BatchJobConfig<?, ?> config) {
    boolean isBatch = config.delivery() instanceof Delivery.Batch;
    check(config, lanes.terms(config), isBatch);
    if (config.budget().isCapped()) {
      for (Fallback fallback : config.rescue().fallbacks()) {
        ProviderConfig provider = fallback.provider().orElse(config.provider());
        check(config, lanes.terms(config, provider, fallback.model()), false);
      }
    }
  }

  private static void check(BatchJobConfig<?, ?> config, ModelTerms terms, boolean isBatch) {
    if (config.budget().isCapped() && !new WorstCase(terms.prices(), isBatch).isKnown()) {
      throw new InvalidInputException(
          "the job has a budget, and what %s costs%s is not known; put its prices into models.yaml in the home, or leave out `budget`"
              .formatted(terms.id(), isBatch ? " by the batch API" : ""));
    }
  }
}
