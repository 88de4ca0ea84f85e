package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Sampling;
import dev.governor.api.time.Time;
import dev.governor.engine.budget.Payer;
import dev.governor.engine.pace.Lane;
import dev.governor.engine.pace.LaneSettings;
import dev.governor.engine.pace.PlainLane;
import dev.governor.engine.recovery.RecoveryTable;
import dev.governor.engine.recovery.RetryPolicy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

  /// @throws InvalidInputException if there is no such provider, a setting is wrong, or the model
  ///   cannot be asked as the job wants it
  public void check(BatchJobConfig<?, ?> config) {
    Prepayment.check(this, config);
    if (config.delivery() instanceof Delivery.Batch) {
      batches(config);
    }
  }

  /// @throws InvalidInputException if the provider has no batch API
  BatchApi batches(BatchJobConfig<?, ?> config) {
    return provider(config.provider())
        .batches()
        .orElseThrow(() ->
            new InvalidInputException(
                "the provider %s has no batch API; take `delivery: realtime`"
                    .formatted(config.provider().name())));
  }

  /// The configuration as far as answers depend on it: two that differ in nothing else would be
  /// answered alike.
  ProviderConfig material(ProviderConfig config) {
    ProviderConfig own = LaneSettings.without(config);
    Map<String, JsonNode> material = new LinkedHashMap<>(own.settings());
    material.keySet().removeAll(factory(config.name()).immaterialSettings());
    return new ProviderConfig(own.name(), material);
  }

  /// What is known of asking the job's model, before anything is sent.
  ///
  /// @throws InvalidInputException if it cannot be asked
  public ModelTerms terms(BatchJobConfig<?, ?> config) {
    return terms(config, config.provider(), config.model());
  }

  /// The same of another model.
  ModelTerms terms(BatchJobConfig<?, ?> config, ProviderConfig provider, String model) {
    return provider(provider).terms(model, new Sampling(config.maxTokens(), config.temperature()));
  }

  /// Who pays for the job's attempts.
  Payer payer(BatchJobConfig<?, ?> config, JobType<?, ?> type) {
    return Payer.of(
        account(config.provider()),
        config.budget(),
        terms(config),
        config.delivery() instanceof Delivery.Batch,
        type.answerSchema());
  }

  /// A name for who pays for what a provider is asked: the same provider, address and key.
  String account(ProviderConfig config) {
    List<String> keys = factory(config.name()).keys();
    return new Digest()
        .with(config.name())
        .with(setting(config, "base_url").orElse(""))
        .with(setting(config, "api_key_env").orElseGet(() -> String.join(" ", keys)))
        .shortHex();
  }

  private static Optional<String> setting(ProviderConfig config, String name) {
    return Optional.ofNullable(config.settings().get(name)).map(value -> value.asString(""));
  }

  /// Adds to a job's description what its model's alias stands for, what of its settings is left
  /// out, and how old the prices are.
  void describe(BatchJobConfig<?, ?> config, ObjectNode json) {
    ModelTerms terms = terms(config);
    json.put("model_id", terms.id());
    json.put("account", account(config.provider()));
    json.set("notes", Json.tree(terms.notes()));
    factory(config.provider().name()).models(plugins.context()).stream()
        .filter(model -> model.id().equals(terms.id()))
        .flatMap(model -> model.sources().stream())
        .map(ModelInfo.Source::read)
        .max(Comparator.naturalOrder())
        .ifPresent(read -> json.put("price_table", read.toString()));
  }

  /// How the outcomes of a job's attempts are met.
  RecoveryTable recovery(BatchJobConfig<?, ?> config) {
    return new RecoveryTable(RetryPolicy.of(config, terms(config).capacity().maxOutputTokens()));
  }

  synchronized Provider provider(ProviderConfig config) {
    return providers.computeIfAbsent(config, this::create);
  }

  synchronized Lane lane(ProviderConfig config, String model) {
    return lanes.computeIfAbsent(
        new Key(config, model), key -> new PlainLane(LaneSettings.limits(key.provider()), time));
  }

  private Provider create(ProviderConfig config) {
    LaneSettings.check(config);
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
