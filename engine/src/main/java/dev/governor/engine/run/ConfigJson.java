package dev.governor.engine.run;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Concurrency;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Priority;
import dev.governor.api.provider.ProviderConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A job's configuration as the journal keeps it, so that another process can run it again, and as
/// the manifest shows it. The names are those of the job file.
final class ConfigJson {

  static final String OUTPUT = "output";

  private static final String DEFINITION = "definition";
  private static final String NAME = "name";
  private static final String PRIORITY = "priority";
  private static final String CONCURRENT_REQUESTS = "concurrent_requests";
  private static final long MILLIS_PER_SECOND = 1_000;

  private ConfigJson() {}

  /// @param now with the zone of the clock on the wall
  static ObjectNode write(BatchJobConfig<?, ?> config, JobType<?, ?> type, ZonedDateTime now) {
    ObjectNode json = Json.object();
    json.put("id", config.jobId().value());
    json.put("type", config.jobType().id());
    json.put("input", input(config.inputData()));
    json.put(OUTPUT, config.outputDirectory().toAbsolutePath().normalize().toString());
    json.put("items", config.itemFiles());
    json.put("batch_size", config.batchSize());
    json.put("max_retries", config.maxRetries());
    json.put("retry_delay", span(config.retryDelay()));
    json.put("model", config.model());
    json.put("max_tokens", config.maxTokens());
    json.put("temperature", config.temperature());
    concurrency(json, config.concurrentRequests());
    put(json, config.priority());
    json.put("delivery", config.delivery().label());
    if (!(config.delivery() instanceof Delivery.Realtime)) {
      json.put("on_expired", config.delivery().retriesExpired() ? "retry" : "fail");
    }
    GovernedJson.write(config, json, now);
    json.set("metadata", Json.tree(config.metadata()));
    json.set("provider", provider(config.provider()));
    json.set(DEFINITION, type.definition());
    json.put("prompt_hash", Digest.of(type.promptTemplate()));
    json.put("schema_hash", Digest.of(Json.write(type.answerSchema())));
    return json;
  }

  /// The configuration without its input, which is in the journal by now.
  static BatchJobConfig<Object, Object> read(JsonNode json) {
    BatchJobConfig.Builder<Object, Object> config = BatchJobConfig.builder(type(json));
    GovernedJson.read(json, config);
    return config
        .jobId(json.path("id").asString())
        .inputData(InputData.items(List.of()))
        .outputDirectory(Path.of(json.path(OUTPUT).asString()))
        .itemFiles(json.path("items").asBoolean())
        .batchSize(json.path("batch_size").asInt())
        .maxRetries(json.path("max_retries").asInt())
        .retryDelay(span(json.path("retry_delay").asString()))
        .model(json.path("model").asString())
        .maxTokens(json.path("max_tokens").asInt())
        .temperature(json.path("temperature").asDouble())
        .concurrentRequests(concurrency(json.path(CONCURRENT_REQUESTS)))
        .priority(priority(json))
        .delivery(delivery(json))
        .metadata(properties(json.path("metadata")))
        .provider(provider(json.path("provider")))
        .build();
  }

  static Priority priority(JsonNode json) {
    return Priority.valueOf(json.path(PRIORITY).asString().toUpperCase(Locale.ROOT));
  }

  static void put(ObjectNode json, Priority priority) {
    json.put(PRIORITY, priority.name().toLowerCase(Locale.ROOT));
  }

  static String owner(JsonNode json) {
    return GovernedJson.owner(json);
  }

  static BatchJobType type(JsonNode json) {
    return new BatchJobType(json.path("type").asString());
  }

  static ObjectNode definition(ObjectNode json) {
    return json.path(DEFINITION) instanceof ObjectNode definition ? definition : Json.object();
  }

  private static String input(InputData<?> input) {
    return switch (input) {
      case InputData.File(Path path) -> path.toString();
      case InputData.Items<?> _ -> "items of the calling program";
      case InputData.Supplied<?> _ -> "items supplied while the job runs";
    };
  }

  static ObjectNode provider(ProviderConfig provider) {
    ObjectNode json = Json.object().put(NAME, provider.name());
    provider.settings().keySet().stream()
        .sorted()
        .forEach(name -> json.set(name, provider.settings().get(name)));
    return json;
  }

  static ProviderConfig provider(JsonNode json) {
    Map<String, JsonNode> settings = properties(json);
    settings.remove(NAME);
    return new ProviderConfig(json.path(NAME).asString(), settings);
  }

  private static void concurrency(ObjectNode json, Concurrency concurrency) {
    switch (concurrency) {
      case Concurrency.AtMost(int requests) -> json.put(CONCURRENT_REQUESTS, requests);
      case Concurrency.Auto _ -> json.put(CONCURRENT_REQUESTS, concurrency.label());
    }
  }

  private static Concurrency concurrency(JsonNode json) {
    return json.isInt() ? new Concurrency.AtMost(json.asInt()) : new Concurrency.Auto();
  }

  private static Delivery delivery(JsonNode json) {
    boolean retriesExpired = !json.path("on_expired").asString("").equals("fail");
    return switch (json.path("delivery").asString("")) {
      case "batch" -> new Delivery.Batch(retriesExpired);
      case "auto" -> new Delivery.Auto(retriesExpired);
      default -> Delivery.realtime();
    };
  }

  private static Map<String, JsonNode> properties(JsonNode json) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    json.properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
    return properties;
  }

  private static String span(Duration span) {
    long millis = span.toMillis();
    return millis % MILLIS_PER_SECOND == 0 ? millis / MILLIS_PER_SECOND + "s" : millis + "ms";
  }

  private static Duration span(String text) {
    return text.endsWith("ms")
        ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
        : Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
  }
}
