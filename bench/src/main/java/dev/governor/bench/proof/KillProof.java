package dev.governor.bench.proof;

import dev.governor.api.time.Time;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/// Jobs over the simulator, every scenario with both vendors, killed with `kill -9` and started
/// again; then the ledger is held against the bill.
public final class KillProof {

  private static final int AT_A_TIME = 2;

  private final long seed;
  private final Path folder;
  private final Consumer<String> out;
  private final SimulatorOptions options;

  /// @param folder for homes, inputs and outputs
  /// @param out takes lines of Markdown
  public KillProof(long seed, Path folder, Consumer<String> out) {
    this.seed = seed;
    this.folder = folder;
    this.out = out;
    Found found = Found.onTheClassPath();
    GovernorHome none = new GovernorHome(folder.resolve("none"));
    this.options =
        SimulatorOptions.CALM
            .withSeed(seed)
            .withModels(found.models(found.context(none, Map.of(), Time.system())));
  }

  /// All scenarios, or those in whose names a regular expression is found: each is killed as it
  /// would be among all.
  ///
  /// @return whether everything holds
  public boolean all(String part) throws Exception {
    Pattern wanted = Pattern.compile(part);
    return prove(
        plans().all().stream().filter(trial -> wanted.matcher(trial.name()).find()).toList());
  }

  /// A few kills.
  ///
  /// @return whether everything holds
  public boolean quick() throws Exception {
    return prove(plans().few());
  }

  private Plans plans() {
    return new Plans(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
  }

  private boolean prove(List<Trial> trials) throws Exception {
    Time time = Time.system();
    long start = time.nanos();
    Jvm jvm = Jvm.trained(folder, options);
    Table table = new Table(out);
    table.head();
    List<Finding> findings = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<Finding>> all = new ArrayList<>();
      for (int i = 0; i < trials.size(); i++) {
        Trial trial = trials.get(i);
        JobFolder own = new JobFolder(folder.resolve("trial-" + i));
        all.add(threads.submit(() -> new Rehearsal(trial, options, own, jvm).carryOut()));
      }
      for (Future<Finding> finding : all) {
        findings.add(finding.get());
        table.row(finding.get());
      }
    }
    table.foot(findings, seed, Duration.ofNanos(time.nanos() - start));
    return findings.stream().allMatch(finding -> finding.problems().isEmpty());
  }
}
