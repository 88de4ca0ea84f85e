package dev.governor.engine.pace;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.ProviderConfig;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The settings in a provider's block that are its lane's, whatever the provider.
public final class LaneSettings {

  private static final String MAX_IN_FLIGHT = "max_in_flight";
  private static final String REQUESTS_PER_SECOND = "requests_per_second";
  private static final String REQUESTS_PER_MINUTE = "requests_per_minute";
  private static final String INPUT_TOKENS_PER_MINUTE = "input_tokens_per_minute";
  private static final String OUTPUT_TOKENS_PER_MINUTE = "output_tokens_per_minute";
  private static final String TOKENS_PER_MINUTE = "tokens_per_minute";
  private static final String POLL_INTERVAL = "poll_interval";
  private static final String BATCH_PATIENCE = "batch_patience";
  private static final String MAX_OPEN_BATCHES = "max_open_batches";
  private static final String CANCEL_ALLOWANCE = "cancel_allowance";

  /// Their names.
  public static final List<String> NAMES =
      List.of(
          MAX_IN_FLIGHT,
          REQUESTS_PER_SECOND,
          REQUESTS_PER_MINUTE,
          INPUT_TOKENS_PER_MINUTE,
          OUTPUT_TOKENS_PER_MINUTE,
          TOKENS_PER_MINUTE,
          POLL_INTERVAL,
          BATCH_PATIENCE,
          MAX_OPEN_BATCHES,
          CANCEL_ALLOWANCE);

  private static final Map<String, Quantity> PER_MINUTE =
      Map.of(
          REQUESTS_PER_MINUTE, Quantity.REQUESTS,
          INPUT_TOKENS_PER_MINUTE, Quantity.INPUT_TOKENS,
          OUTPUT_TOKENS_PER_MINUTE, Quantity.OUTPUT_TOKENS,
          TOKENS_PER_MINUTE, Quantity.TOKENS);

  private LaneSettings() {}

  /// @throws InvalidInputException if one of them is no number, or out of bounds
  public static LaneLimits limits(ProviderConfig config) {
    Settings settings = new Settings(config);
    return new LaneLimits(
        settings.number(
            MAX_IN_FLIGHT, JsonNode::isInt, JsonNode::asInt, LaneLimits.NONE.maxInFlight()),
        settings.number(
            REQUESTS_PER_SECOND,
            JsonNode::isNumber,
            JsonNode::asDouble,
            LaneLimits.NONE.requestsPerSecond()),
        perMinute(settings));
  }

  private static Map<Quantity, Long> perMinute(Settings settings) {
    Map<Quantity, Long> limits = new EnumMap<>(Quantity.class);
    PER_MINUTE.forEach((name, quantity) -> {
      if (settings.config().settings().containsKey(name)) {
        limits.put(
            quantity,
            settings.number(name, JsonNode::canConvertToLong, JsonNode::asLong, Long.MAX_VALUE));
      }
    });
    return limits;
  }

  /// @throws InvalidInputException if one of them is wrong, or out of bounds
  public static BatchPacing batches(ProviderConfig config) {
    Settings settings = new Settings(config);
    BatchPacing usual = BatchPacing.DEFAULT;
    return BatchPacing.of(
        settings.span(POLL_INTERVAL, usual.poll()),
        settings.span(BATCH_PATIENCE, usual.patience()),
        settings.number(MAX_OPEN_BATCHES, JsonNode::isInt, JsonNode::asInt, usual.mostOpen()),
        settings.span(CANCEL_ALLOWANCE, usual.cancelAllowance()));
  }

  /// Whether all of them are right.
  ///
  /// @throws InvalidInputException if one is not
  public static void check(ProviderConfig config) {
    limits(config);
    batches(config);
  }

  /// The configuration as the provider's factory is given it.
  public static ProviderConfig without(ProviderConfig config) {
    Map<String, JsonNode> rest = new LinkedHashMap<>(config.settings());
    rest.keySet().removeAll(NAMES);
    return new ProviderConfig(config.name(), rest);
  }
}
