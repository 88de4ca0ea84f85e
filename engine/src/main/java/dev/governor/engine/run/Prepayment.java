package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Delivery;
import dev.governor.api.provider.ModelTerms;
import dev.governor.engine.budget.WorstCase;

/// Makes sure, before anything is sent, that a job with a budget can be held to it: what is not
/// priced has no worst case.
final class Prepayment {

  private Prepayment() {}

  /// @throws InvalidInputException if the job has a cap, and the price of a model that it may ask
  ///   is not known
  static void check(Lanes lanes, BatchJobConfig<?, ?> config) {
    if (!config.budget().isCapped()) {
      return;
    }
    for (BatchJobConfig<?, ?> target : Targets.of(config)) {
      check(lanes.terms(target), false);
    }
    boolean goesByBatch =
        switch (config.delivery()) {
          case Delivery.Realtime _ -> false;
          case Delivery.Batch _ -> true;
          case Delivery.Auto _ -> lanes.isCheaperByBatch(config);
        };
    if (goesByBatch) {
      check(lanes.terms(config), true);
    }
  }

  private static void check(ModelTerms terms, boolean isBatch) {
    if (!new WorstCase(terms.prices(), isBatch).isKnown()) {
      throw new InvalidInputException(
          "the job has a budget, and what %s costs%s is not known; put its prices into models.yaml in the home, or leave out `budget`"
              .formatted(terms.id(), isBatch ? " by the batch API" : ""));
    }
  }
}
