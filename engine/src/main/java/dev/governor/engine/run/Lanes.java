package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.Counting;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.PromptCaching;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Sampling;
import dev.governor.api.time.Time;
import dev.governor.engine.budget.Payer;
import dev.governor.engine.pace.AdaptiveLane;
import dev.governor.engine.pace.Lane;
import dev.governor.engine.pace.LaneLimits;
import dev.governor.engine.pace.LaneSettings;
import dev.governor.engine.pace.LaneState;
import dev.governor.engine.recovery.RecoveryTable;
import dev.governor.engine.recovery.RetryPolicy;
import dev.governor.engine.warm.Expectation;
import dev.governor.engine.warm.Prefixes;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  private static final String KEY_NAME = "api_key_env";

  private final Plugins plugins;
  private final Time time;
  private final Map<ProviderConfig, Provider> providers = new HashMap<>();
  private final Map<LaneKey, Lane> lanes = new HashMap<>();
  private final Map<PrefixesKey, Prefixes> prefixes = new HashMap<>();

  public Lanes(Plugins plugins, Time time) {
    this.plugins = plugins;
    this.time = time;
  }

  /// @throws InvalidInputException if there is no such provider, a setting is wrong, or the model
  ///   cannot be asked as the job wants it
  public void check(BatchJobConfig<?, ?> config) {
    Targets.of(config).forEach(this::terms);
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

  /// The account that a provider's attempts are charged to: the name of its key; empty for the
  /// provider's own.
  String account(ProviderConfig config) {
    JsonNode key = config.settings().get(KEY_NAME);
    return key == null ? "" : key.asString("");
  }

  /// What is known of asking the job's model, before anything is sent.
  ///
  /// @throws InvalidInputException if it cannot be asked
  public ModelTerms terms(BatchJobConfig<?, ?> config) {
    return provider(config.provider())
        .terms(config.model(), new Sampling(config.maxTokens(), config.temperature()));
  }

  /// Who pays for the job's attempts.
  ///
  /// @param isBatch whether they are made by the provider's batch API
  Payer payer(BatchJobConfig<?, ?> config, JobType<?, ?> type, boolean isBatch) {
    return Payer.of(
        paying(config.provider()), config.budget(), terms(config), isBatch, type.answerSchema());
  }

  /// A name for who pays for what a provider is asked: the same provider, address and key.
  private String paying(ProviderConfig config) {
    List<String> keys = factory(config.name()).keys();
    return new Digest()
        .with(config.name())
        .with(setting(config, "base_url").orElse(""))
        .with(setting(config, KEY_NAME).orElseGet(() -> String.join(" ", keys)))
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
    json.put("account", paying(config.provider()));
    List<String> notes = new ArrayList<>(terms.notes());
    if (config.delivery() instanceof Delivery.Auto && !isCheaperByBatch(config)) {
      notes.add("batches are not cheaper here: `delivery: auto` asks in real time");
    }
    json.set("notes", Json.tree(notes));
    CachePrices.plan(config, terms).ifPresent(plan -> plan.putInto(json));
    factory(config.provider().name()).models(plugins.context()).stream()
        .filter(model -> model.id().equals(terms.id()))
        .flatMap(model -> model.sources().stream())
        .map(ModelInfo.Source::read)
        .max(Comparator.naturalOrder())
        .ifPresent(read -> json.put("price_table", read.toString()));
  }

  /// Whether the provider has a batch API for which it asks less. A price that nobody knows is
  /// taken to be what vendors ask: half.
  boolean isCheaperByBatch(BatchJobConfig<?, ?> config) {
    return provider(config.provider()).batches().isPresent()
        && terms(config)
            .prices()
            .batchFactor()
            .map(factor -> factor.compareTo(BigDecimal.ONE) < 0)
            .orElse(true);
  }

  /// What counts a job's prompts while they are taken in; empty where nothing is planned with them.
  Optional<Expectation> expectation(BatchJobConfig<?, ?> config, JobType<?, ?> type) {
    return CachePrices.expectation(config, type, terms(config));
  }

  /// How the outcomes of a job's attempts are met.
  RecoveryTable recovery(BatchJobConfig<?, ?> config) {
    return new RecoveryTable(RetryPolicy.of(config, terms(config).capacity().maxOutputTokens()));
  }

  synchronized Provider provider(ProviderConfig config) {
    return providers.computeIfAbsent(config, this::create);
  }

  /// The lane of a job's model: one for all that is asked of it on the same account, whatever it is
  /// called and however it is asked.
  synchronized Lane lane(BatchJobConfig<?, ?> config) {
    Optional<Counting> counting = provider(config.provider()).counting();
    return lanes.computeIfAbsent(
        laneKey(config), key -> new AdaptiveLane(key.limits(), counting, time));
  }

  private LaneKey laneKey(BatchJobConfig<?, ?> config) {
    return new LaneKey(
        paying(config.provider()), terms(config).id(), LaneSettings.limits(config.provider()));
  }

  /// How the lane of a job stands; empty while nothing was asked on it.
  public synchronized Optional<LaneState> state(BatchJobConfig<?, ?> config) {
    return Optional.ofNullable(lanes.get(laneKey(config))).map(Lane::state);
  }

  /// The beginnings of prompts that a job shares with others on its lane; empty if its provider
  /// keeps none.
  Optional<Prefixes> prefixes(BatchJobConfig<?, ?> config) {
    return switch (terms(config).caching()) {
      case PromptCaching.None _ -> Optional.empty();
      case PromptCaching.Kept kept -> Optional.of(prefixes(config, kept));
    };
  }

  private synchronized Prefixes prefixes(BatchJobConfig<?, ?> config, PromptCaching.Kept kept) {
    return prefixes.computeIfAbsent(
        new PrefixesKey(paying(config.provider()), terms(config).id(), kept),
        _ -> new Prefixes(kept, time));
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

  /// @param limits jobs that set others do not share them
  private record LaneKey(String account, String model, LaneLimits limits) {}

  private record PrefixesKey(String account, String model, PromptCaching.Kept kept) {}
}
