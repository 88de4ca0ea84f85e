package dev.governor.bench.schedule;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Caching;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobId;
import dev.governor.api.job.Priority;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.time.Time;
import dev.governor.bench.load.TinyType;
import dev.governor.engine.BatchJobResult;
import dev.governor.wiring.Governor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/// The jobs of [Part#MIX], carried out by an engine of their own on a lane of so many requests a
/// second.
record Day(Path folder) {

  static final double PER_SECOND = 80;
  static final Duration LATENCY = Duration.ofMillis(200);

  /// More than the lane lets through in the time of an answer.
  private static final int IN_FLIGHT = 64;

  private static final double NANOS = 1e9;

  /// When each has ended, in seconds since the first arrived.
  Map<String, Double> ends(Order order) throws InterruptedException {
    Time time = Time.system();
    try (Governor governor = Governor.open(folder.resolve("home"))) {
      for (Part part : Part.MIX) {
        governor.processor().createBatchJob(config(part, order), TinyType.TYPE);
      }
      Map<String, CompletableFuture<Double>> ends = new LinkedHashMap<>();
      CompletableFuture<?> before = CompletableFuture.completedFuture(null);
      long began = time.nanos();
      for (Part part : Part.MIX) {
        long arrives = began + (long) (part.arrives() * NANOS);
        time.sleep(Duration.ofNanos(Math.max(0, arrives - time.nanos())));
        CompletableFuture<Double> end =
            (order == Order.IN_TURN ? before : CompletableFuture.completedFuture(null))
                .thenCompose(_ -> start(governor, part))
                .thenApply(_ -> (time.nanos() - began) / NANOS);
        ends.put(part.name(), end);
        before = end;
      }
      Map<String, Double> seconds = new LinkedHashMap<>();
      ends.forEach((name, end) -> seconds.put(name, end.join()));
      return seconds;
    }
  }

  private static CompletableFuture<BatchJobResult> start(Governor governor, Part part) {
    return governor.processor().processBatchJobAsync(new JobId(part.name()));
  }

  private BatchJobConfig<JsonNode, JsonNode> config(Part part, Order order) {
    return BatchJobConfig.builder(TinyType.TYPE)
        .jobId(part.name())
        .inputData(new InputData.Items<>(TinyType.items(part.requests())))
        .outputDirectory(folder.resolve(part.name()))
        .provider(
            new ProviderConfig(
                "offline",
                Map.of(
                    "latency", Json.tree(LATENCY.toMillis() + "ms"),
                    "requests_per_second", Json.tree(PER_SECOND))))
        .concurrentRequests(IN_FLIGHT)
        .priority(order == Order.WEIGHTED ? part.priority() : Priority.NORMAL)
        // The jobs have the same items; an answer of another is no work.
        .caching(new Caching(false, true))
        .build();
  }
}
