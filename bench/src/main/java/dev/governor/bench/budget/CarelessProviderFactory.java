package dev.governor.bench.budget;

import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Gives each job the provider that was made for it. Thread-safe.
final class CarelessProviderFactory implements ProviderFactory {

  static final String JOB = "job";
  static final String BASE_URL = "base_url";

  private final Map<String, Provider> byJob = new ConcurrentHashMap<>();

  void add(String job, Provider provider) {
    byJob.put(job, provider);
  }

  @Override
  public String name() {
    return CarelessProvider.NAME;
  }

  @Override
  public List<String> settings() {
    return List.of(JOB, BASE_URL);
  }

  @Override
  public Provider create(ProviderConfig config, ProviderContext context) {
    return Objects.requireNonNull(
        byJob.get(Objects.requireNonNull(config.settings().get(JOB)).asString()));
  }
}
