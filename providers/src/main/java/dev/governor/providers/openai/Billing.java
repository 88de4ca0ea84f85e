package dev.governor.providers.openai;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;

/// What an answer costs.
@FunctionalInterface
interface Billing {

  /// @param model as the answer names it
  Cost cost(String model, Usage usage);
}
