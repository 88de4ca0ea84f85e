package dev.governor.wiring.jobfile;

import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.engine.pace.LaneSettings;
import java.util.List;

/// What is needed to find out whether a provider can be made as a job file configures it.
public record ProviderCheck(List<ProviderFactory> factories, ProviderContext context) {

  public ProviderCheck {
    factories = List.copyOf(factories);
  }

  /// Makes the provider, and lets go of it.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if a setting is wrong
  void make(ProviderFactory factory, ProviderConfig config) {
    LaneSettings.check(config);
    try (Provider _ = factory.create(LaneSettings.without(config), context)) {
      // made, so the settings are right
    }
  }
}
