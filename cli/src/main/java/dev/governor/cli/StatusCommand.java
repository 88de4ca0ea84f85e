package dev.governor.cli;

import dev.governor.api.job.CachePlan;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.cli.show.Allowance;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.LiveLines;
import dev.governor.cli.show.Screen;
import dev.governor.cli.show.Standing;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.live.LiveFiles;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "status",
    description = "Shows where a job stands, also while another process runs it.",
    footerHeading = "%nExamples:%n",
    footer = {"  governor status profiles", "  governor status profiles --json"})
final class StatusCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  StatusCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    GovernorHome folder = home.in(in);
    JournalReader journal = Governor.read(folder);
    JobRecord record = job.in(journal, folder);
    Standing standing = Standing.of(record, journal, folder.holder().isPresent());
    Allowance allowance = Allowance.of(record, journal, in.time().now());
    Optional<ObjectNode> live =
        standing.status().equals("running")
            ? new LiveFiles(folder).read(record.id(), in.time().now())
            : Optional.empty();
    if (json.chosen) {
      ObjectNode document = standing.json();
      allowance.addTo(document);
      live.ifPresent(now -> document.set("live", now));
      JsonOption.print(in.screen(), document);
    } else {
      print(standing, allowance, live, folder.holder());
    }
    return ExitCode.OK;
  }

  private void print(
      Standing standing, Allowance allowance, Optional<ObjectNode> live, Optional<String> holder) {
    Screen screen = in.screen();
    JobRecord record = standing.job();
    String reason = standing.reason().isEmpty() ? "" : " (" + standing.reason() + ")";
    screen.print(
        "%s: %s%s"
            .formatted(
                screen.in(Colour.STRONG, record.id().value()),
                standing.status().replace('_', ' '),
                reason));
    line("type", record.type().id());
    line("requests", requests(standing));
    record.startedAt().ifPresent(start -> line("started", Figures.minute(start)));
    record.finishedAt().ifPresent(end -> line("finished", Figures.minute(end)));
    standing.elapsed(in.time().now()).ifPresent(elapsed -> line("over", over(elapsed)));
    line("attempts", Figures.count(standing.totals().attempts()));
    line("tokens", Figures.tokens(standing.totals()).replace(" tokens in", " in"));
    line("cost", Figures.cost(standing.totals()));
    allowance.lines().forEach(cap -> line("budget", cap));
    CachePlan.in(record.config())
        .flatMap(plan -> Figures.saving(plan, standing.totals()))
        .ifPresent(saving -> line("saved", saving));
    live.ifPresent(this::print);
    line("output", in.shown(Execution.output(record)));
    next(standing, holder);
  }

  private void print(ObjectNode live) {
    line("lane", LiveLines.lane(live));
    String forecast = LiveLines.forecast(live);
    if (!forecast.isEmpty()) {
      line("forecast", forecast);
    }
  }

  private static String requests(Standing standing) {
    return "%s of %s done: %s succeeded, %s failed, %s cancelled; %s running, %s pending"
        .formatted(
            Figures.count(standing.counts().done()),
            Figures.count(standing.counts().total()),
            Figures.count(standing.counts().succeeded()),
            Figures.count(standing.counts().failed()),
            Figures.count(standing.counts().cancelled()),
            Figures.count(standing.counts().running()),
            Figures.count(standing.counts().pending()));
  }

  /// From the first start to the end, with the time that it stood still.
  private static String over(Duration elapsed) {
    return Figures.span(elapsed) + ", pauses included";
  }

  private void next(Standing standing, Optional<String> holder) {
    String id = standing.job().id().value();
    switch (standing.job().state()) {
      case JobState.Completed _ -> {
        if (!standing.reason().isEmpty()) {
          line("next", "raise `stop_at` in the job file and run it again, for more");
        }
      }
      case JobState.CompletedWithFailures _ -> command("failures " + id);
      case JobState.Created _, JobState.Paused _, JobState.Cancelled _ -> command("resume " + id);
      case JobState.Running _ -> {
        if (standing.isInterrupted()) {
          command("resume " + id);
        } else {
          line("run by", holder.orElse("another process"));
        }
      }
    }
  }

  private void command(String command) {
    line("next", in.command() + " " + command + home.again());
  }

  private void line(String name, String text) {
    in.screen().print("  " + in.screen().in(Colour.FAINT, "%-8s".formatted(name)) + "  " + text);
  }
}
