package dev.governor.cli;

import dev.governor.api.job.CachePlan;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.JobRecord;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Screen;
import dev.governor.engine.BatchJobResult;
import dev.governor.wiring.findings.FindingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What a person is told when a run has ended: what came of it, where it is, what to type next.
final class Summary {

  private final Surroundings in;
  private final Screen screen;
  private final String again;

  Summary(Surroundings in, String again) {
    this.in = in;
    this.screen = in.screen();
    this.again = again;
  }

  /// @param wasFinished whether there was nothing to do
  void print(JobRecord job, BatchJobResult result, Duration elapsed, boolean wasFinished) {
    screen.print(head(job, result, wasFinished));
    if (!wasFinished) {
      figures(job, result, elapsed);
    }
    outputs(job, result);
    next(job, result);
  }

  private String head(JobRecord job, BatchJobResult result, boolean wasFinished) {
    String id = screen.in(Colour.STRONG, job.id().value());
    String counts = counts(result.counts());
    if (wasFinished) {
      return "%s is %s already, %s: nothing was sent".formatted(id, shown(result.state()), counts);
    }
    String reason = result.state().reason();
    return "%s: %s, %s%s"
        .formatted(id, shown(result.state()), counts, reason.isEmpty() ? "" : " (" + reason + ")");
  }

  private static String counts(Counts counts) {
    String text =
        "%s of %s succeeded"
            .formatted(Figures.count(counts.succeeded()), Figures.count(counts.total()));
    return counts.failed() == 0
        ? text + ", 0 failed"
        : text + ", " + Figures.count(counts.failed()) + " failed";
  }

  private String shown(JobState state) {
    Colour colour =
        switch (state) {
          case JobState.Completed _ -> Colour.GOOD;
          case JobState.CompletedWithFailures _, JobState.Cancelled _ -> Colour.BAD;
          case JobState.Created _, JobState.Running _, JobState.Paused _ -> Colour.WARNING;
        };
    return screen.in(colour, state.label().replace('_', ' '));
  }

  private void figures(JobRecord job, BatchJobResult result, Duration elapsed) {
    line(
        "sent",
        "%s in %s (%s)"
            .formatted(
                Figures.counted(result.sent(), "attempt"),
                Figures.span(elapsed),
                Figures.rate(Figures.perSecond(result.sent(), elapsed))));
    if (result.recalled() > 0) {
      line("cached", Figures.counted(result.recalled(), "answer") + " known from before, not sent");
    }
    // The sums are the job's, over all its runs.
    String inAll = result.totals().attempts() > result.sent() ? ", in all runs" : "";
    line("tokens", Figures.tokens(result.totals()).replace(" tokens in", " in") + inAll);
    line("cost", Figures.cost(result.totals()) + inAll);
    CachePlan.in(job.config())
        .flatMap(plan -> Figures.saving(plan, result.totals()))
        .ifPresent(saving -> line("saved", saving + inAll));
  }

  private void outputs(JobRecord job, BatchJobResult result) {
    // A run that was interrupted leaves its outputs to the next one.
    if (!result.state().isFinished()) {
      return;
    }
    Path output = Execution.output(job);
    line("results", in.shown(output.resolve("results.jsonl")));
    if (result.counts().failed() > 0) {
      line("failures", in.shown(output.resolve("failures.jsonl")));
    }
    Path findings = output.resolve(FindingsFile.NAME);
    if (Files.exists(findings)) {
      line(
          "findings",
          in.shown(findings) + "   # between results, each of which is right by itself");
    }
    line("report", in.shown(output.resolve("report.html")));
  }

  private void next(JobRecord job, BatchJobResult result) {
    switch (result.state()) {
      case JobState.Completed(String reason) -> {
        if (!reason.isEmpty()) {
          line("next", "raise `stop_at` in the job file and run it again, for more");
        }
      }
      case JobState.CompletedWithFailures _ -> {
        command("failures", job, "what failed, and why");
        command("retry", job, "tries them again");
      }
      case JobState.Created _, JobState.Running _, JobState.Paused _, JobState.Cancelled _ ->
          command("resume", job, "goes on; nothing that was answered is asked again");
    }
  }

  private void command(String name, JobRecord job, String does) {
    line("next", in.command() + " " + name + " " + job.id() + again + "   # " + does);
  }

  private void line(String name, String text) {
    screen.print("  " + screen.in(Colour.FAINT, "%-8s".formatted(name)) + "  " + text);
  }
}
