package dev.governor.bench;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.CachePlan;
import dev.governor.api.job.Caching;
import dev.governor.api.job.InputData;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.time.Time;
import dev.governor.bench.load.TinyType;
import dev.governor.engine.BatchJobResult;
import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.bill.Totals;
import dev.governor.simulator.scenario.CacheTerms;
import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.scenario.FaultRule;
import dev.governor.simulator.scenario.Latency;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Runs jobs whose requests begin alike, over HTTP, against the simulator.
record CachingRig(int requests) {

  static final String MODEL = "claude-sonnet-5-5";
  static final int IN_FLIGHT = 64;
  static final int SHARED_TOKENS = 3_000;
  static final Latency.Uniform LATENCY =
      new Latency.Uniform(Duration.ofMillis(500), Duration.ofMillis(1_500));

  private static final Duration PAUSES_AFTER = Duration.ofSeconds(3);
  private static final int CHARACTERS_PER_TOKEN = 4;

  /// @param charged by the simulator
  /// @param span of the run, without the intake
  record Ran(Totals charged, CachePlan plan, Prices prices, Span span) {}

  /// @param isPlanned whether one request goes ahead
  Ran run(CachingCost.Variant variant, boolean isPlanned) throws Exception {
    Found found = Found.onTheClassPath();
    try (Scratch scratch = new Scratch()) {
      GovernorHome home = new GovernorHome(scratch.folder().resolve("home"));
      ProviderContext context =
          found.context(home, Map.of("ANTHROPIC_API_KEY", "bench"), Time.system());
      List<ModelInfo> models = found.models(context);
      try (Simulator simulator = Simulator.start(options(variant, models));
          Governor governor = Governor.open(home, found, context)) {
        TinyType type = new TinyType(systems(variant.prefixes()));
        BatchJobConfig<JsonNode, JsonNode> config =
            config(type, variant, isPlanned, simulator.baseUrl(), scratch.folder());
        governor.processor().createBatchJob(config, type);
        AtomicReference<BatchJobResult> result = new AtomicReference<>();
        Span span = Span.of(() -> result.set(governor.processor().processBatchJob(config.jobId())));
        if (result.get().counts().succeeded() != requests) {
          throw new IllegalStateException("the job ended as " + result.get());
        }
        CachePlan plan =
            CachePlan.in(governor.journal().find(config.jobId()).orElseThrow().config())
                .orElseThrow();
        return new Ran(simulator.bill().totals(), plan, prices(models), span);
      }
    }
  }

  private static SimulatorOptions options(CachingCost.Variant variant, List<ModelInfo> models) {
    return SimulatorOptions.CALM
        .withModels(models)
        .withScenario(
            Scenario.CALM
                .withLatency(LATENCY)
                .withFaults(variant.pause().stream().map(CachingRig::limited).toList())
                .withCache(new CacheTerms(CacheTerms.USUAL.minTokens(), variant.life())));
  }

  private static FaultRule limited(Duration pause) {
    return new FaultRule(
        new Fault.RateLimited(Optional.of(pause)),
        1,
        OptionalLong.empty(),
        PAUSES_AFTER,
        Optional.of(pause),
        Optional.empty());
  }

  private static Prices prices(List<ModelInfo> models) {
    return models.stream()
        .filter(model -> model.id().equals(MODEL))
        .findFirst()
        .orElseThrow()
        .prices();
  }

  private static List<String> systems(int count) {
    return IntStream.range(0, count).mapToObj(CachingRig::system).toList();
  }

  private static String system(int number) {
    String rule = "Rule of house %d: say it in as few words as will do. ".formatted(number);
    int length = SHARED_TOKENS * CHARACTERS_PER_TOKEN;
    return rule.repeat(Math.ceilDiv(length, rule.length())).substring(0, length);
  }

  private BatchJobConfig<JsonNode, JsonNode> config(
      TinyType type, CachingCost.Variant variant, boolean isPlanned, String baseUrl, Path folder) {
    return BatchJobConfig.builder(type)
        .jobId("caching")
        .inputData(new InputData.Items<>(TinyType.items(requests, variant.rules())))
        .outputDirectory(folder.resolve("out"))
        .provider(
            new ProviderConfig(
                "anthropic",
                Map.of(
                    "base_url", Json.tree(baseUrl),
                    "prompt_cache_lifetime", Json.tree(variant.life().toMillis() + "ms"))))
        .model(MODEL)
        .caching(new Caching(false, isPlanned))
        .concurrentRequests(IN_FLIGHT)
        .batchSize(50)
        .build();
  }
}
