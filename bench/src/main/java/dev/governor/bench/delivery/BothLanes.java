package dev.governor.bench.delivery;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Caching;
import dev.governor.api.job.Deadline;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.InputData;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.time.Time;
import dev.governor.bench.load.TinyType;
import dev.governor.engine.BatchJobResult;
import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.bill.Totals;
import dev.governor.simulator.scenario.BatchTerms;
import dev.governor.simulator.scenario.Latency;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Jobs with a deadline, over batches most of which never end by themselves: by both deliveries,
/// and for comparison all in real time.
///
/// @param say takes lines
public record BothLanes(Path folder, Consumer<String> say) {

  private static final int ROWS = 400;
  private static final int STUCK = 5;
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration BATCHES_TAKE = Duration.ofMillis(500);
  private static final Duration LATENCY = Duration.ofMillis(20);
  private static final int RUNS = 3;
  private static final double NANOS = 1e9;

  private enum Vendor {
    ANTHROPIC("claude-sonnet", ""),
    OPENAI("gpt", "/v1");

    private final String model;
    private final String path;

    Vendor(String model, String path) {
      this.model = model;
      this.path = path;
    }
  }

  /// @param charged by the simulator
  private record Ran(double seconds, BatchJobResult result, Totals charged) {

    double usd() {
      return charged.usd().orElseThrow().doubleValue();
    }

    boolean isLedgerBill() {
      BigDecimal bill = charged.usd().orElseThrow();
      return result.totals().usd().compareTo(bill) == 0 && result.totals().unknownCosts() == 0;
    }
  }

  public void measure() throws Exception {
    say.accept(
        "%d rows, due %d s after the job was created; the first %d batches of a run stick"
            .formatted(ROWS, DEADLINE.toSeconds(), STUCK));
    say.accept("");
    say.accept(
        "| vendor | run | done after, s | in time | charged, $ | all in real time, $ | ratio"
            + " | answers paid | ledger = bill |");
    say.accept("|---|---|---|---|---|---|---|---|---|");
    for (Vendor vendor : Vendor.values()) {
      double dear = run(vendor, Delivery.realtime(), 0).usd();
      for (int run = 1; run <= RUNS; run++) {
        row(vendor, run, run(vendor, Delivery.auto(), run), dear);
      }
    }
  }

  private void row(Vendor vendor, int run, Ran ran, double dear) {
    boolean isDone = ran.result().counts().succeeded() == ROWS;
    say.accept(
        "| %s | %d | %.1f | %s | %.4f | %.4f | %.3f | %d of %d | %s |"
            .formatted(
                name(vendor),
                run,
                ran.seconds(),
                isDone && ran.seconds() <= DEADLINE.toSeconds() ? "yes" : "NO",
                ran.usd(),
                dear,
                ran.usd() / dear,
                ran.charged().requests(),
                ROWS,
                ran.isLedgerBill() ? "yes" : "NO"));
  }

  private Ran run(Vendor vendor, Delivery delivery, int run) throws Exception {
    Found found = Found.onTheClassPath();
    Path own = folder.resolve("%s-%d".formatted(name(vendor), run));
    GovernorHome home = new GovernorHome(own.resolve("home"));
    ProviderContext context = found.context(home, Map.of(key(vendor), "bench"), Time.system());
    try (Simulator simulator = Simulator.start(options(found.models(context)));
        Governor governor = Governor.open(home, found, context)) {
      long began = context.time().nanos();
      BatchJobConfig<JsonNode, JsonNode> config =
          config(vendor, delivery, simulator.baseUrl(), own.resolve("out"));
      governor.processor().createBatchJob(config, TinyType.TYPE);
      BatchJobResult result = governor.processor().processBatchJob(config.jobId());
      double seconds = (context.time().nanos() - began) / NANOS;
      return new Ran(seconds, result, simulator.bill().totals());
    }
  }

  private static SimulatorOptions options(List<ModelInfo> models) {
    return SimulatorOptions.CALM
        .withModels(models)
        .withScenario(
            Scenario.CALM
                .withLatency(new Latency.Fixed(LATENCY))
                .withBatches(
                    BatchTerms.USUAL
                        .withDuration(BATCHES_TAKE)
                        .withStuck(new BatchTerms.Stuck(STUCK, Optional.empty()))));
  }

  private BatchJobConfig<JsonNode, JsonNode> config(
      Vendor vendor, Delivery delivery, String baseUrl, Path output) {
    return BatchJobConfig.builder(TinyType.TYPE)
        .jobId("due")
        .inputData(new InputData.Items<>(TinyType.items(ROWS)))
        .outputDirectory(output)
        .provider(
            new ProviderConfig(
                name(vendor),
                Map.of(
                    "base_url", Json.tree(baseUrl + vendor.path),
                    "api_key_env", Json.tree(key(vendor)),
                    "poll_interval", Json.tree("50ms"),
                    "cancel_allowance", Json.tree("1s"))))
        .model(vendor.model)
        .caching(new Caching(false, true))
        .concurrentRequests(20)
        .delivery(delivery)
        .deadline(new Deadline.Within(DEADLINE))
        .build();
  }

  private static String name(Vendor vendor) {
    return vendor.name().toLowerCase(Locale.ROOT);
  }

  private static String key(Vendor vendor) {
    return vendor.name() + "_API_KEY";
  }
}
