package dev.governor.bench;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.InputData;
import dev.governor.bench.load.TinyType;
import dev.governor.engine.BatchJobResult;
import dev.governor.wiring.Governor;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Whether the heap grows with the job: jobs of growing size, each with the most that was live
/// after a collection; and whether the results are in the order of the input.
final class HeapAtScale {

  private static final int[] SIZES = {10_000, 100_000, 1_000_000, 10_000_000};

  private HeapAtScale() {}

  static void measure(String[] arguments, Path pictures) throws Exception {
    int[] sizes =
        arguments.length == 0
            ? SIZES
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    Report.machine();
    Report.line(
        "| requests | intake s | run and outputs s | requests/s | us CPU each | most live after a"
            + " collection, MiB | results in input order |");
    Report.line("|---|---|---|---|---|---|---|");
    List<Footprint> rows = new ArrayList<>();
    for (int size : sizes) {
      rows.add(row(size));
    }
    Footprint.draw(pictures, "scale", "requests of the job", rows);
  }

  private static Footprint row(int size) throws Exception {
    try (Scratch scratch = new Scratch();
        Governor governor = Governor.open(scratch.folder().resolve("home"));
        LiveHeap heap = LiveHeap.watch()) {
      Path output = scratch.folder().resolve("out");
      BatchJobConfig<JsonNode, JsonNode> config =
          BatchJobConfig.builder(TinyType.TYPE)
              .jobId("scale")
              .inputData(new InputData.Items<>(TinyType.items(size)))
              .outputDirectory(output)
              .concurrentRequests(256)
              .batchSize(50)
              .build();
      Span intake = Span.of(() -> governor.processor().createBatchJob(config, TinyType.TYPE));
      List<BatchJobResult> result = new ArrayList<>();
      Span run = Span.of(() -> result.add(governor.processor().processBatchJob(config.jobId())));
      Footprint row = new Footprint(size, run.cpuMicrosEach(size), heap.mostMiB());
      Report.line(
          "| %,d | %.1f | %.1f | %,.0f | %.1f | %d | %s |"
              .formatted(
                  size,
                  intake.wallNanos() / 1e9,
                  run.wallNanos() / 1e9,
                  run.perSecond(size),
                  row.cpu(),
                  row.live(),
                  inOrder(output, size) && result.getFirst().counts().succeeded() == size
                      ? "yes"
                      : "NO"));
      return row;
    }
  }

  private static boolean inOrder(Path output, int size) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(output.resolve("results.jsonl"))) {
      for (int i = 0; i < size; i++) {
        String line = lines.readLine();
        if (line == null || !Json.parse(line).path("key").asString().equals(TinyType.key(i))) {
          return false;
        }
      }
      return lines.readLine() == null;
    }
  }
}
