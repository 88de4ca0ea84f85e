package dev.governor.wiring.jobfile;

import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Sampling;
import dev.governor.engine.pace.LaneSettings;
import java.util.List;

/// What is needed to find out whether a provider can be made as a job file configures it.
public record ProviderCheck(List<ProviderFactory> factories, ProviderContext context) {

  public ProviderCheck {
    factories = List.copyOf(factories);
  }

  /// Makes the provider, asks it whether it can be asked for the model, and lets go of it.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if a setting is wrong, the model is
  ///   unknown or retired, or the key is missing
  void make(ProviderFactory factory, ProviderConfig config, String model, Sampling sampling) {
    LaneSettings.limits(config);
    try (Provider provider = factory.create(LaneSettings.without(config), context)) {
      var _ = provider.terms(model, sampling);
    }
  }
}
