package dev.governor.cli;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.JobRecord;
import dev.governor.cli.show.Allowance;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Screen;
import dev.governor.cli.show.Standing;
import dev.governor.cli.watch.Watcher;
import dev.governor.engine.BatchJobResult;
import dev.governor.engine.JobStatus;
import dev.governor.engine.pace.LaneState;
import dev.governor.engine.watch.LiveState;
import dev.governor.wiring.Governor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.node.ObjectNode;

/// Runs a registered job to its end before the eyes of a person, or of a program.
final class Execution {

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Surroundings in;
  private final Screen screen;
  private final String again;
  private final Form form;

  private enum Form {
    TEXT,
    JSON,

    /// In one sentence beside the results.
    ASIDE
  }

  /// @param again what a command has to be given to find the same home
  /// @param json whether to print a document in place of the summary
  Execution(Surroundings in, String again, boolean json) {
    this.in = in;
    this.screen = in.screen();
    this.again = again;
    this.form = json ? Form.JSON : Form.TEXT;
  }

  private Execution(Surroundings in, Form form) {
    this.in = in;
    this.screen = in.screen();
    this.again = "";
    this.form = form;
  }

  /// Of a run whose results are not what was asked for: what came of it is told in a sentence.
  static Execution aside(Surroundings in) {
    return new Execution(in, Form.ASIDE);
  }

  /// Says that the input is read, which may take a while.
  void begins(BatchJobConfig<?, ?> config) {
    if (screen.isTerminal() && config.inputData() instanceof InputData.File(Path path)) {
      screen.say("%s: reading %s".formatted(config.jobId(), in.shown(path)));
    }
  }

  /// @param carriedOver results of an earlier version of the job that are still good
  /// @return the exit code
  int run(Governor governor, JobId id, long carriedOver) throws InterruptedException {
    JobStatus before = governor.processor().status(id);
    tellBefore(before, carriedOver);
    boolean drawsBar =
        screen.isTerminal()
            && form != Form.JSON
            && before.counts().done() < before.counts().total();
    long start = in.time().nanos();
    BatchJobResult result = watched(governor, before, drawsBar);
    return tellAfter(governor, before, result, Duration.ofNanos(in.time().nanos() - start));
  }

  private BatchJobResult watched(Governor governor, JobStatus before, boolean drawsBar)
      throws InterruptedException {
    JobId id = before.job().id();
    try (Watcher watcher =
        new Watcher(
            screen,
            in.time(),
            id,
            drawsBar,
            before.counts(),
            before.totals(),
            () -> lane(governor, id))) {
      governor.processor().events(id).subscribe(watcher);
      in.interrupts().onFirst(() -> stop(governor));
      BatchJobResult result = await(governor.processor().processBatchJobAsync(id));
      watcher.ended(result.counts(), result.totals());
      return result;
    }
  }

  private static Optional<LaneState> lane(Governor governor, JobId id) {
    return governor.processor().live().stream()
        .filter(live -> live.job().equals(id))
        .findFirst()
        .flatMap(LiveState::lane);
  }

  private void stop(Governor governor) {
    screen.say(
        "%sInterrupted: what is in flight has %d s to finish; Ctrl-C again ends at once"
            .formatted(screen.isTerminal() ? "\n" : "", GRACE.toSeconds()));
    governor.processor().shutdown(GRACE);
  }

  private static BatchJobResult await(CompletableFuture<BatchJobResult> run)
      throws InterruptedException {
    try {
      return run.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run never ends exceptionally", e);
    }
  }

  private void tellBefore(JobStatus before, long carriedOver) {
    JobRecord job = before.job();
    long total = before.counts().total();
    long done = before.counts().done();
    if (carriedOver > 0) {
      screen.say(
          "%s: %s, %s unchanged and carried over"
              .formatted(job.id(), Figures.counted(total, "request"), Figures.count(carriedOver)));
    } else if (done > 0 && done < total) {
      screen.say(
          "%s: goes on, %s of %s done already"
              .formatted(job.id(), Figures.count(done), Figures.counted(total, "request")));
    } else if (done == 0) {
      long away = before.counts().running();
      screen.say(
          away == 0
              ? "%s: %s to send".formatted(job.id(), Figures.counted(total, "request"))
              : "%s: goes on, %s of %s are at the provider"
                  .formatted(job.id(), Figures.count(away), Figures.counted(total, "request")));
    }
  }

  private int tellAfter(
      Governor governor, JobStatus before, BatchJobResult result, Duration elapsed) {
    JobRecord job = governor.journal().find(result.jobId()).orElse(before.job());
    switch (form) {
      case TEXT -> {
        boolean wasFinished =
            result.sent() + result.recalled() == 0 && before.job().state().isFinished();
        new Summary(in, again).print(job, result, elapsed, wasFinished);
      }
      case JSON -> {
        ObjectNode document = new Standing(job, result.counts(), result.totals(), false).json();
        Allowance.of(job, governor.journal(), in.time().now()).addTo(document);
        document.put("sent", result.sent());
        document.put("cached", result.recalled());
        document.put("output", output(job).toString());
        JsonOption.print(screen, document);
      }
      case ASIDE ->
          screen.say(
              "%s: %s asked as a sample, %s succeeded, for %s%s"
                  .formatted(
                      job.id(),
                      Figures.counted(result.counts().total(), "request"),
                      Figures.count(result.counts().succeeded()),
                      Figures.cost(result.totals()),
                      job.state().reason().isEmpty() ? "" : "; " + job.state().reason()));
    }
    return code(result.state());
  }

  private int code(JobState state) {
    return switch (state) {
      case JobState.Completed _ -> ExitCode.OK;
      case JobState.CompletedWithFailures _, JobState.Cancelled _ -> ExitCode.FAILURES;
      case JobState.Created _, JobState.Running _, JobState.Paused _ ->
          in.interrupts().isInterrupted() ? ExitCode.INTERRUPTED : ExitCode.PAUSED;
    };
  }

  static Path output(JobRecord job) {
    return Path.of(job.config().path("output").asString());
  }
}
