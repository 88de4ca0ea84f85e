package dev.governor.bench;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Caching;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobState;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.time.Time;
import dev.governor.bench.load.TinyType;
import dev.governor.engine.BatchJobResult;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the engine costs: the same requests to the offline provider at no latency, once through the
/// engine with its durable journal, once in a bare loop that keeps nothing; alternating, in one
/// run.
final class EngineOverhead {

  private static final int REQUESTS = 50_000;
  private static final int IN_FLIGHT = 64;
  private static final int ROUNDS = 5;

  private final int requests;
  private final Found found = Found.onTheClassPath();

  private EngineOverhead(int requests) {
    this.requests = requests;
  }

  static void measure(String[] arguments) throws Exception {
    int requests = arguments.length == 0 ? REQUESTS : Integer.parseInt(arguments[0]);
    new EngineOverhead(requests).run();
  }

  private void run() throws Exception {
    Report.machine();
    Report.line("%,d requests, %d in flight, offline at no latency".formatted(requests, IN_FLIGHT));
    Report.line("");
    Report.line(
        "| round | bare: us CPU each | requests/s | intake: us CPU each | engine: us CPU each"
            + " | requests/s | engine - bare: us | of which response cache: us |");
    Report.line("|---|---|---|---|---|---|---|---|");
    List<Double> differences = new ArrayList<>();
    List<Double> caches = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      Span bare = bare();
      Spans engine = engine(Caching.ALL);
      Spans forgetful = engine(new Caching(false, true));
      // The first round warms up.
      if (round > 0) {
        double difference = engine.run.cpuMicrosEach(requests) - bare.cpuMicrosEach(requests);
        differences.add(difference);
        double cache = engine.run.cpuMicrosEach(requests) - forgetful.run.cpuMicrosEach(requests);
        caches.add(cache);
        Report.line(
            "| %d | %.1f | %,.0f | %.1f | %.1f | %,.0f | %.1f | %.1f |"
                .formatted(
                    round,
                    bare.cpuMicrosEach(requests),
                    bare.perSecond(requests),
                    engine.intake.cpuMicrosEach(requests),
                    engine.run.cpuMicrosEach(requests),
                    engine.run.perSecond(requests),
                    difference,
                    cache));
      }
    }
    Report.line("");
    Report.line(
        "median of what the engine adds: %.1f us CPU a request, the response cache %.1f of it"
            .formatted(median(differences), median(caches)));
  }

  private static double median(List<Double> rounds) {
    return rounds.stream().sorted().toList().get(ROUNDS / 2);
  }

  private Span bare() throws Exception {
    BatchJobConfig<JsonNode, JsonNode> config = config(Path.of("unused"));
    Provider provider =
        found.providers().stream()
            .filter(factory -> factory.name().equals("offline"))
            .findFirst()
            .orElseThrow()
            .create(ProviderConfig.OFFLINE, ProviderContext.of(List.of(), Time.system()));
    BareLoop loop = new BareLoop(config, provider);
    return Span.of(() -> loop.run(requests));
  }

  private Spans engine(Caching caching) throws Exception {
    try (Scratch scratch = new Scratch();
        Governor governor = Governor.open(scratch.folder().resolve("home"))) {
      BatchJobConfig<JsonNode, JsonNode> config =
          config(scratch.folder().resolve("out")).toBuilder().caching(caching).build();
      Span intake = Span.of(() -> governor.processor().createBatchJob(config, TinyType.TYPE));
      // The outputs are part of no request: they are written from the journal afterwards.
      List<BatchJobResult> results = new ArrayList<>();
      Span run = Span.of(() -> results.add(governor.processor().processBatchJob(config.jobId())));
      if (!results.getFirst().state().equals(new JobState.Completed())) {
        throw new IllegalStateException("the job ended as " + results.getFirst().state());
      }
      return new Spans(intake, run);
    }
  }

  private BatchJobConfig<JsonNode, JsonNode> config(Path output) {
    return BatchJobConfig.builder(TinyType.TYPE)
        .jobId("overhead")
        .inputData(new InputData.Items<>(TinyType.items(requests)))
        .outputDirectory(output)
        .concurrentRequests(IN_FLIGHT)
        .batchSize(50)
        .build();
  }

  private record Spans(Span intake, Span run) {}
}
