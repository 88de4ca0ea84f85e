package dev.governor.engine.pace;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.ProviderConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The settings in a provider's block that are its lane's, whatever the provider.
public final class LaneSettings {

  private static final String MAX_IN_FLIGHT = "max_in_flight";
  private static final String REQUESTS_PER_SECOND = "requests_per_second";

  /// Their names.
  public static final List<String> NAMES = List.of(MAX_IN_FLIGHT, REQUESTS_PER_SECOND);

  private LaneSettings() {}

  /// @throws InvalidInputException if one of them is no number, or out of bounds
  public static LaneLimits limits(ProviderConfig config) {
    return new LaneLimits(
        number(
            config, MAX_IN_FLIGHT, JsonNode::isInt, JsonNode::asInt, LaneLimits.NONE.maxInFlight()),
        number(
            config,
            REQUESTS_PER_SECOND,
            JsonNode::isNumber,
            JsonNode::asDouble,
            LaneLimits.NONE.requestsPerSecond()));
  }

  /// The configuration as the provider's factory is given it.
  public static ProviderConfig without(ProviderConfig config) {
    Map<String, JsonNode> rest = new LinkedHashMap<>(config.settings());
    rest.keySet().removeAll(NAMES);
    return new ProviderConfig(config.name(), rest);
  }

  private static <T> T number(
      ProviderConfig config,
      String name,
      Predicate<JsonNode> fits,
      Function<JsonNode, T> read,
      T otherwise) {
    JsonNode value = config.settings().get(name);
    if (value == null) {
      return otherwise;
    }
    if (!fits.test(value)) {
      throw new InvalidInputException("provider." + name + " must be a number, was " + value);
    }
    return read.apply(value);
  }
}
