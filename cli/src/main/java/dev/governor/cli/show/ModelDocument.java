package dev.governor.cli.show;

import dev.governor.api.data.Json;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Capacity;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ModelInfo.RateLimits;
import dev.governor.api.provider.ModelInfo.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the catalogue says of a model, as JSON with the names of the file of models. What nobody
/// knows is null.
public final class ModelDocument {

  private ModelDocument() {}

  /// The document of one model.
  public static ObjectNode of(ModelInfo model) {
    ObjectNode json = Json.object().put("provider", model.provider()).put("id", model.id());
    ArrayNode aliases = json.putArray("aliases");
    model.aliases().forEach(aliases::add);
    json.set("prices", prices(model.prices()));
    put(json, model.capacity());
    put(json, model.lifecycle());
    ArrayNode sources = json.putArray("sources");
    model
        .sources()
        .forEach(source ->
            sources
                .addObject()
                .put("facts", source.facts())
                .put("document", source.document())
                .put("read", source.read().toString()));
    return json;
  }

  private static ObjectNode prices(ModelInfo.Prices prices) {
    ObjectNode json = Json.object();
    put(json, prices.rates());
    put(json, "batch_factor", prices.batchFactor());
    prices
        .longPrompt()
        .ifPresentOrElse(
            longer -> {
              ObjectNode block = json.putObject("long_prompt").put("over", longer.over());
              put(block, longer.rates());
            },
            () -> json.putNull("long_prompt"));
    return json;
  }

  private static void put(ObjectNode json, Rates rates) {
    put(json, "input", rates.input());
    put(json, "output", rates.output());
    put(json, "cache_write", rates.cacheWrite());
    put(json, "cache_read", rates.cacheRead());
  }

  private static void put(ObjectNode json, Capacity capacity) {
    put(json, "context_tokens", capacity.contextTokens());
    put(json, "max_output_tokens", capacity.maxOutputTokens());
    put(json, "min_cached_tokens", capacity.minCachedTokens());
    json.put("takes_temperature", capacity.takesTemperature());
    json.put("has_schema_mode", capacity.hasSchemaMode());
    capacity
        .defaultLimits()
        .ifPresentOrElse(
            limits -> json.set("limits", limits(limits)), () -> json.putNull("limits"));
  }

  private static ObjectNode limits(RateLimits limits) {
    ObjectNode json = Json.object();
    put(json, "requests", limits.requests());
    put(json, "input_tokens", limits.inputTokens());
    put(json, "output_tokens", limits.outputTokens());
    return json;
  }

  private static void put(ObjectNode json, Lifecycle lifecycle) {
    switch (lifecycle) {
      case Lifecycle.Active _ -> put(json, "active", Optional.empty(), "ends", Optional.empty());
      case Lifecycle.Ending(var ends, var successor) ->
          put(json, "ending", successor, "ends", ends);
      case Lifecycle.Retired(var since, var successor) ->
          put(json, "retired", successor, "since", since);
    }
  }

  private static void put(
      ObjectNode json,
      String status,
      Optional<String> successor,
      String dayName,
      Optional<LocalDate> day) {
    json.put("status", status);
    day.ifPresent(date -> json.put(dayName, date.toString()));
    successor.ifPresent(id -> json.put("successor", id));
  }

  private static void put(ObjectNode json, String name, Optional<BigDecimal> number) {
    number.ifPresentOrElse(
        value -> json.putRawValue(name, Figures.json(value)), () -> json.putNull(name));
  }

  private static void put(ObjectNode json, String name, OptionalLong number) {
    number.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
  }

  private static void put(ObjectNode json, String name, OptionalInt number) {
    number.ifPresentOrElse(value -> json.put(name, value), () -> json.putNull(name));
  }
}
