package dev.governor.bench.proof;

import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.scenario.Scenario;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The options of processes that live for a second: small, and without the optimizing compiler.
///
/// @param options what they start with
record Jvm(List<String> options) {

  private static final Jvm SMALL =
      new Jvm(
          List.of(
              "--enable-native-access=ALL-UNNAMED",
              "-XX:TieredStopAtLevel=1",
              "-XX:+UseSerialGC",
              "-Xmx256m"));
  private static final int REQUESTS = 40;

  Jvm {
    options = List.copyOf(options);
  }

  /// With a cache of what one of them loaded, which halves what the others need. Only jars can be
  /// in such a cache; where classes lie in folders, they start without.
  static Jvm trained(Path folder, SimulatorOptions options)
      throws IOException, InterruptedException {
    boolean isAllJars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .allMatch(entry -> entry.endsWith(".jar"));
    if (!isAllJars) {
      return SMALL;
    }
    Path cache = folder.resolve("classes.aot");
    JobFolder job = new JobFolder(folder.resolve("training"));
    try (Simulator simulator = Simulator.start(options.withScenario(Scenario.CALM))) {
      job.write(
          new Trial("training", Vendor.ANTHROPIC, Delivery.REALTIME, REQUESTS, List.of()),
          simulator.baseUrl());
      Child.start(
              job.folder(),
              SMALL.with("-XX:AOTCacheOutput=" + cache).options(),
              ProofWorker.class.getName(),
              job.run())
          .awaitSaid();
    }
    return Files.exists(cache) ? SMALL.with("-XX:AOTCache=" + cache) : SMALL;
  }

  private Jvm with(String option) {
    return new Jvm(Stream.concat(options.stream(), Stream.of(option)).toList());
  }
}
