package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.time.Time;
import dev.governor.engine.pace.Lane;
import dev.governor.engine.pace.LaneSettings;
import dev.governor.engine.pace.PlainLane;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The providers in use and the lanes to them, each made once and shared by all jobs that ask the
/// same one for the same model. Thread-safe.
public final class Lanes implements AutoCloseable {

  private final Plugins plugins;
  private final Time time;
  private final Map<ProviderConfig, Provider> providers = new HashMap<>();
  private final Map<Key, Lane> lanes = new HashMap<>();

  public Lanes(Plugins plugins, Time time) {
    this.plugins = plugins;
    this.time = time;
  }

  /// @throws InvalidInputException if there is no such provider or a setting is wrong
  public void check(ProviderConfig config) {
    provider(config);
  }

  /// The configuration as far as answers depend on it: two that differ in nothing else would be
  /// answered alike.
  ProviderConfig material(ProviderConfig config) {
    ProviderConfig own = LaneSettings.without(config);
    Map<String, JsonNode> material = new LinkedHashMap<>(own.settings());
    material.keySet().removeAll(factory(config.name()).immaterialSettings());
    return new ProviderConfig(own.name(), material);
  }

  synchronized Provider provider(ProviderConfig config) {
    return providers.computeIfAbsent(config, this::create);
  }

  synchronized Lane lane(ProviderConfig config, String model) {
    return lanes.computeIfAbsent(
        new Key(config, model), key -> new PlainLane(LaneSettings.limits(key.provider()), time));
  }

  private Provider create(ProviderConfig config) {
    LaneSettings.limits(config);
    return factory(config.name()).create(LaneSettings.without(config), plugins.context());
  }

  private ProviderFactory factory(String name) {
    List<ProviderFactory> all = plugins.providers();
    return all.stream()
        .filter(factory -> factory.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new InvalidInputException(
                "there is no provider '%s'; there are: %s"
                    .formatted(
                        name,
                        all.stream()
                            .map(ProviderFactory::name)
                            .sorted()
                            .collect(Collectors.joining(", ")))));
  }

  @Override
  public synchronized void close() {
    providers.values().forEach(Provider::close);
  }

  private record Key(ProviderConfig provider, String model) {}
}
