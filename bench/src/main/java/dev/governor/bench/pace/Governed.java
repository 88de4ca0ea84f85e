package dev.governor.bench.pace;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Concurrency;
import dev.governor.api.job.InputData;
import dev.governor.api.time.Time;
import dev.governor.bench.load.PacedType;
import dev.governor.engine.BatchJobResult;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The whole engine, which is told nothing of the limits.
record Governed() implements Contender {

  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "Governor";
  }

  @Override
  public Ran run(Place place, Duration limit) throws InterruptedException {
    GovernorHome home = new GovernorHome(place.folder().resolve("home"));
    Found found = Found.onTheClassPath();
    Time time = Time.system();
    Map<String, String> environment = Map.of(place.key(), place.key());
    try (Governor governor = Governor.open(home, found, found.context(home, environment, time))) {
      BatchJobConfig<JsonNode, JsonNode> config =
          BatchJobConfig.builder(PacedType.TYPE)
              .jobId(place.key())
              .inputData(new InputData.Items<>(PacedType.items(place.shape().requests())))
              .outputDirectory(place.folder().resolve("out"))
              .provider(place.shape().config(place.baseUrl(), place.key()))
              .model(place.shape().model())
              .maxTokens(Shape.MAX_TOKENS)
              .temperature(1)
              .concurrentRequests(new Concurrency.Auto())
              .build();
      governor.processor().createBatchJob(config, PacedType.TYPE);
      long began = time.nanos();
      BatchJobResult result = governor.processor().processBatchJob(config.jobId());
      double seconds = (time.nanos() - began) / NANOS;
      long answered = result.counts().succeeded();
      return new Ran(
          seconds,
          answered,
          result.sent(),
          result.sent() - answered,
          result.totals().usage().input(),
          result.totals().usage().output());
    }
  }
}
