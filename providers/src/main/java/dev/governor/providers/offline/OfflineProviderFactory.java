package dev.governor.providers.offline;

import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import java.util.List;

/// Makes the offline provider: `provider: { name: offline, latency: 20ms, seed: 7 }`.
public final class OfflineProviderFactory implements ProviderFactory {

  /// For [java.util.ServiceLoader].
  public OfflineProviderFactory() {}

  @Override
  public String name() {
    return OfflineProvider.NAME;
  }

  @Override
  public List<String> settings() {
    return OfflineSettings.NAMES;
  }

  @Override
  public List<String> immaterialSettings() {
    return OfflineSettings.IMMATERIAL;
  }

  @Override
  public Provider create(ProviderConfig config, ProviderContext context) {
    return new OfflineProvider(
        OfflineSettings.read(config.settings()), context.composers(), context.time());
  }
}
