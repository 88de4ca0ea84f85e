package dev.governor.bench.proof;

import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import dev.governor.cli.proof.Proof;
import dev.governor.cli.show.Standing;
import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.bill.Bill;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.simulator.scenario.Scenarios;
import dev.governor.wiring.Governor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Carries out one trial. For one thread, and one use.
final class Rehearsal {

  /// A point that does not come is no reason to wait for ever; the process dies all the same.
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final int MOST_RUNS = 6;

  private final Trial trial;
  private final SimulatorOptions options;
  private final JobFolder folder;
  private final Jvm jvm;
  private final Problems problems = new Problems();
  private final List<Bill> bills = new ArrayList<>();
  private final Set<String> inFlight = new HashSet<>();
  private long alone;
  private long atProvider;
  private int kills;
  private boolean hasEnded;

  /// @param options all but the scenario
  Rehearsal(Trial trial, SimulatorOptions options, JobFolder folder, Jvm jvm) {
    this.trial = trial;
    this.options = options.withScenario(Scenarios.shipped(trial.scenario()));
    this.folder = folder;
    this.jvm = jvm;
  }

  Finding carryOut() throws IOException, InterruptedException {
    try (Simulator simulator = Simulator.start(options)) {
      bills.add(simulator.bill());
      folder.write(trial, simulator.baseUrl());
      for (Kill kill : trial.kills()) {
        if (!hasEnded) {
          runAndKill(kill);
        }
      }
      if (isStuck()) {
        run(folder.cancel());
      }
      String said = runToTheEnd(simulator);
      // Settles what is charged still.
      simulator.bill();
      return finding(said);
    }
  }

  /// Where there is a deadline, the job cancels what is stuck by itself.
  private boolean isStuck() {
    return !hasEnded
        && trial.delivery() == Delivery.BATCH
        && options.scenario().batches().stuck().isPresent();
  }

  private void runAndKill(Kill kill) throws IOException, InterruptedException {
    Child child = start(arguments(kill));
    Thread watch = child.killAfter(PATIENCE);
    if (kill instanceof Kill.Between(long passed, Duration later)) {
      child.awaitPassed(passed);
      child.process().waitFor(later);
      child.kill();
    }
    String said = child.awaitSaid();
    watch.interrupt();
    if (child.isKilled()) {
      kills++;
      takeStock();
    } else {
      see(child, said);
    }
  }

  private Child start(List<String> arguments) throws IOException {
    return Child.start(folder.folder(), jvm.options(), ProofWorker.class.getName(), arguments);
  }

  private List<String> arguments(Kill kill) {
    return switch (kill) {
      case Kill.At(Point point, long passing) ->
          Stream.concat(folder.run().stream(), Stream.of(point.label(), Long.toString(passing)))
              .toList();
      case Kill.Between _ -> folder.run();
    };
  }

  /// What was in flight when a process died: each request once, or twice where that is slow.
  private void takeStock() {
    if (!Files.exists(folder.home().database())) {
      return;
    }
    InFlight now = InFlight.of(Governor.read(folder.home()), trial.job());
    problems.unless(
        now.alone() <= 2 * Trial.IN_FLIGHT && now.alone() >= 0,
        "kill %d: %d attempts were in flight at once".formatted(kills, now.alone()));
    inFlight.addAll(now.attempts());
    alone += now.alone();
    atProvider += now.atProvider();
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    Child child = start(arguments);
    Thread watch = child.killAfter(LONGEST);
    String said = child.awaitSaid();
    watch.interrupt();
    problems.unless(!child.isKilled(), "did not end within " + LONGEST);
    see(child, said);
    return said;
  }

  private void see(Child child, String said) throws IOException, InterruptedException {
    int code = child.process().waitFor();
    if (code != 0) {
      problems.add("a process ended with %d: %s".formatted(code, child.complaint().strip()));
    }
    hasEnded = said.startsWith("ended completed");
  }

  /// A job that paused goes on when it is run again; if its money was spent, with a new vendor that
  /// charges further.
  private String runToTheEnd(Simulator first) throws IOException, InterruptedException {
    String said = run(folder.run());
    if (!hasEnded && trial.scenario().equals("spend-limit")) {
      first.close();
      try (Simulator second =
          Simulator.start(options.at("127.0.0.1", first.port()).withScenario(Scenario.CALM))) {
        bills.add(second.bill());
        return run(folder.run());
      }
    }
    for (int i = 1; i < MOST_RUNS && !hasEnded; i++) {
      said = run(folder.run());
    }
    return said;
  }

  private Finding finding(String said) throws IOException {
    problems.unless(hasEnded, "the job has not ended, but " + said);
    JournalReader journal = Governor.read(folder.home());
    JobRecord job = journal.find(trial.job()).orElseThrow();
    long lost = Endings.lost(journal, job, folder, problems);
    Audit.Result audit =
        Audit.of(
            rows -> journal.forEachAttempt(job.number(), rows),
            job.id(),
            new Bills(bills),
            inFlight,
            problems);
    long allowed = trial.delivery() == Delivery.BATCH ? 0 : alone;
    problems.unless(
        audit.repeated() <= allowed,
        "%d were repeated, and %d may be".formatted(audit.repeated(), allowed));
    holdAgainst(audit, journal.spending(new SpendScope.OfJob(job.id()), Instant.MAX));
    verify(journal, job);
    return new Finding(trial, kills, lost, alone, atProvider, audit, problems.sentences());
  }

  /// What was held back for attempts, through all kills.
  private void holdAgainst(Audit.Result audit, Spending spending) {
    problems.unless(
        spending.reserved().signum() == 0,
        "$%s are held back for attempts that have ended".formatted(spending.reserved()));
    problems.unless(
        spending.spent().compareTo(audit.ledger().usd()) == 0,
        "the purse has spent $%s, the ledger $%s"
            .formatted(spending.spent(), audit.ledger().usd()));
    problems.unless(
        audit.bill().usd().compareTo(spending.settled()) <= 0,
        "the bill is $%s, and only $%s were held back"
            .formatted(audit.bill().usd(), spending.settled()));
  }

  private void verify(JournalReader journal, JobRecord job) {
    Proof proof = Proof.of(Standing.of(job, journal, false), journal, folder.output());
    proof.problems().forEach(problem -> problems.add("governor verify: " + problem));
  }
}
