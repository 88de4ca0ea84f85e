package dev.governor.providers.anthropic;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.providers.catalogue.Catalogue;
import dev.governor.providers.http.HttpTransport;
import dev.governor.providers.settings.Settings;
import java.util.List;

/// Makes the provider that asks Anthropic: `provider: anthropic`.
public final class AnthropicProviderFactory implements ProviderFactory {

  /// For [java.util.ServiceLoader].
  public AnthropicProviderFactory() {}

  @Override
  public String name() {
    return AnthropicProvider.NAME;
  }

  @Override
  public List<String> settings() {
    return AnthropicSettings.NAMES;
  }

  @Override
  public List<String> immaterialSettings() {
    return AnthropicSettings.IMMATERIAL;
  }

  @Override
  public List<String> keys() {
    return List.of(AnthropicSettings.KEY_NAME);
  }

  @Override
  public Provider create(ProviderConfig config, ProviderContext context) {
    AnthropicSettings settings = AnthropicSettings.read(new Settings(config.settings()));
    return new AnthropicProvider(
        settings,
        Catalogue.of(context),
        context.secrets().find(settings.keyName()),
        new HttpTransport(settings.http(), context.time()),
        context.time());
  }

  @Override
  public List<ModelInfo> models(ProviderContext context) {
    return Catalogue.of(context).servedBy(AnthropicProvider.NAME);
  }
}
