package dev.governor.bench;

import dev.governor.bench.budget.BudgetProof;
import dev.governor.bench.delivery.BothLanes;
import dev.governor.bench.pace.Utilisation;
import dev.governor.bench.proof.KillProof;
import dev.governor.bench.schedule.Makespan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// The entry: `bench/run overhead` and its like, and `bench/run proof`.
public final class Bench {

  /// The build's own folder, as bench/run starts in the checkout.
  private static final Path PICTURES = Path.of("bench", "target");

  private static final long SEED = 20261124;

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    // The tables go into documents.
    Locale.setDefault(Locale.ROOT);
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "overhead" -> EngineOverhead.measure(rest);
      case "scale" -> HeapAtScale.measure(rest, PICTURES);
      case "http" -> HttpOverhead.measure(rest);
      case "rates" -> HttpRates.measure();
      case "crowd" -> Crowd.measure(PICTURES);
      case "burst" -> Burst.measure(rest);
      case "utilisation" -> utilise(rest);
      case "priorities" -> prioritise();
      case "deadline" -> meetDeadline();
      case "lighthouse" -> LighthouseSpeed.measure(rest);
      case "caching" -> CachingCost.measure(rest);
      case "proof" -> prove(rest);
      case "budget" -> spend(rest);
      default -> {
        Report.line(
            "usage: bench/run overhead [REQUESTS] | scale [REQUESTS...] | http [REQUESTS] | rates"
                + " | crowd | burst [SECONDS] | utilisation [SHAPE [WHO]] | priorities | deadline | lighthouse [ENTRIES]"
                + " | caching [REQUESTS] | proof [--quick | PATTERN] | budget [RUNS]");
        System.exit(2);
      }
    }
  }

  private static void spend(String[] arguments) throws Exception {
    int runs = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
    boolean holds;
    Report.machine();
    try (Scratch scratch = new Scratch()) {
      holds = new BudgetProof(scratch.folder(), Report::line).run(Long.getLong("seed", SEED), runs);
    }
    if (!holds) {
      System.exit(1);
    }
  }

  private static void utilise(String[] arguments) throws Exception {
    Report.machine();
    try (Scratch scratch = new Scratch()) {
      new Utilisation(scratch.folder(), Report::line)
          .measure(argument(arguments, 0), argument(arguments, 1), PICTURES);
    }
  }

  private static void prioritise() throws Exception {
    Report.machine();
    try (Scratch scratch = new Scratch()) {
      new Makespan(scratch.folder(), Report::line).measure();
    }
  }

  private static void meetDeadline() throws Exception {
    Report.machine();
    try (Scratch scratch = new Scratch()) {
      new BothLanes(scratch.folder(), Report::line).measure();
    }
  }

  private static String argument(String[] arguments, int index) {
    return index < arguments.length ? arguments[index] : "";
  }

  private static void prove(String[] arguments) throws Exception {
    String choice = arguments.length == 0 ? "" : arguments[0];
    boolean holds;
    Report.machine();
    try (Scratch scratch = new Scratch()) {
      KillProof proof = new KillProof(Long.getLong("seed", SEED), scratch.folder(), Report::line);
      holds = choice.equals("--quick") ? proof.quick() : proof.all(choice);
    }
    if (!holds) {
      System.exit(1);
    }
  }
}
