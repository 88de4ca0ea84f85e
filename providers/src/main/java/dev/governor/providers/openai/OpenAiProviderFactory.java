package dev.governor.providers.openai;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.providers.catalogue.Catalogue;
import java.util.List;

/// Makes providers that speak OpenAI's API: `provider: openai`, or of another server `provider: {
/// name: openai, base_url: "http://127.0.0.1:11434/v1" }`.
public final class OpenAiProviderFactory implements ProviderFactory {

  /// For [java.util.ServiceLoader].
  public OpenAiProviderFactory() {}

  @Override
  public String name() {
    return OpenAiProvider.NAME;
  }

  @Override
  public List<String> settings() {
    return OpenAiSettings.NAMES;
  }

  @Override
  public List<String> immaterialSettings() {
    return OpenAiSettings.IMMATERIAL;
  }

  @Override
  public List<String> keys() {
    return List.of(OpenAiSettings.KEY);
  }

  @Override
  public Provider create(ProviderConfig config, ProviderContext context) {
    OpenAiSettings settings = OpenAiSettings.read(config);
    return new OpenAiProvider(
        settings,
        Credentials.of(settings, context.secrets()),
        new Models(Catalogue.of(context), settings.isVendor()),
        context.time());
  }

  @Override
  public List<ModelInfo> models(ProviderContext context) {
    return Catalogue.of(context).servedBy(OpenAiProvider.NAME);
  }
}
