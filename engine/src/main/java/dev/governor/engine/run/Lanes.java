package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.time.Time;
import dev.governor.engine.pace.Lane;
import dev.governor.engine.pace.LaneLimits;
import dev.governor.engine.pace.PlainLane;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The providers in use and the lanes to them, each made once and shared by all jobs that ask the
/// same one for the same model. Thread-safe.
///
/// Two settings of a provider are the lane's: `max_in_flight` and `requests_per_second`.
public final class Lanes implements AutoCloseable {

  private static final String MAX_IN_FLIGHT = "max_in_flight";
  private static final String REQUESTS_PER_SECOND = "requests_per_second";

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

  synchronized Provider provider(ProviderConfig config) {
    return providers.computeIfAbsent(config, this::create);
  }

  synchronized Lane lane(ProviderConfig config, String model) {
    return lanes.computeIfAbsent(
        new Key(config, model), key -> new PlainLane(limits(key.provider()), time));
  }

  private Provider create(ProviderConfig config) {
    limits(config);
    return factory(config.name()).create(withoutLimits(config), plugins.composers(), time);
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

  private static LaneLimits limits(ProviderConfig config) {
    return new LaneLimits(
        setting(
            config, MAX_IN_FLIGHT, JsonNode::isInt, JsonNode::asInt, LaneLimits.NONE.maxInFlight()),
        setting(
            config,
            REQUESTS_PER_SECOND,
            JsonNode::isNumber,
            JsonNode::asDouble,
            LaneLimits.NONE.requestsPerSecond()));
  }

  private static <T> T setting(
      ProviderConfig config,
      String name,
      Function<JsonNode, Boolean> fits,
      Function<JsonNode, T> read,
      T otherwise) {
    JsonNode value = config.settings().get(name);
    if (value == null) {
      return otherwise;
    }
    if (!fits.apply(value)) {
      throw new InvalidInputException("provider." + name + " must be a number, was " + value);
    }
    return read.apply(value);
  }

  private static ProviderConfig withoutLimits(ProviderConfig config) {
    Map<String, JsonNode> rest = new LinkedHashMap<>(config.settings());
    rest.remove(MAX_IN_FLIGHT);
    rest.remove(REQUESTS_PER_SECOND);
    return new ProviderConfig(config.name(), rest);
  }

  @Override
  public synchronized void close() {
    providers.values().forEach(Provider::close);
  }

  private record Key(ProviderConfig provider, String model) {}
}
