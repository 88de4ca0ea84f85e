package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.ResultRow.Ending;
import dev.governor.cli.failures.Advice;
import dev.governor.cli.failures.Cause;
import dev.governor.cli.failures.Causes;
import dev.governor.cli.failures.CausesDocument;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.JsonStream;
import dev.governor.cli.show.Reading;
import dev.governor.cli.show.ResultLine;
import dev.governor.cli.show.Screen;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "failures",
    description = "Shows what failed, by cause, with a sample of each and what to do about it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor failures profiles",
      "  governor failures profiles --cause invalid",
      "  governor failures profiles --json"
    })
final class FailuresCommand implements Callable<Integer> {

  private static final int MOST_KINDS = 5;
  private static final int PERCENT = 100;

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Option(
      names = {"--cause", "--class"},
      paramLabel = "CAUSE",
      description = "Lists the requests that failed so.")
  Optional<String> cause = Optional.empty();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  FailuresCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    GovernorHome folder = home.in(in);
    JournalReader journal = Governor.read(folder);
    JobRecord record = job.in(journal, folder);
    Causes causes = Causes.of(record, journal);
    cause.ifPresent(causes::require);
    if (json.chosen) {
      JsonStream stream =
          new JsonStream(in.screen(), Json.object().put("id", record.id().value()), "failures");
      each(journal, record, row -> stream.add(ResultLine.of(record, row)));
      stream.end(new CausesDocument(record.id(), in.command(), home.again()).of(causes));
    } else if (cause.isPresent()) {
      list(journal, record);
    } else {
      print(record, causes);
    }
    return ExitCode.OK;
  }

  /// Those of the cause that was asked for.
  private void each(JournalReader journal, JobRecord record, Consumer<ResultRow> wanted) {
    journal.forEachFailure(
        record.number(),
        row -> {
          if (row.ending() instanceof Ending.Failed(String why, _, _)
              && cause.map(why::equals).orElse(true)) {
            wanted.accept(row);
          }
        });
  }

  private void list(JournalReader journal, JobRecord record) {
    Reading.of(() ->
        each(
            journal,
            record,
            row -> {
              if (row.ending() instanceof Ending.Failed failure) {
                in.screen().print(row.key() + ": " + failure.message());
              }
              if (in.screen().isAbandoned()) {
                throw Reading.enough();
              }
            }));
  }

  private void print(JobRecord record, Causes causes) {
    Screen screen = in.screen();
    List<Cause> all = causes.all();
    if (all.isEmpty()) {
      screen.print(record.id() + " has no failures");
      return;
    }
    all.forEach(each -> print(record, each, causes.share(each)));
    screen.print(
        "All of them, with what was answered: "
            + in.shown(Execution.output(record).resolve("failures.jsonl")));
    screen.print("Try again with: " + in.command() + " retry " + record.id() + home.again());
  }

  private void print(JobRecord record, Cause each, double share) {
    Screen screen = in.screen();
    screen.print(
        "%s: %s, %d %% of the failures"
            .formatted(
                screen.in(Colour.BAD, each.name()),
                Figures.counted(each.count(), "request"),
                Math.round(share * PERCENT)));
    List<Cause.Alike> kinds = each.kinds();
    if (kinds.size() > 1) {
      kinds.stream()
          .limit(MOST_KINDS)
          .forEach(
              kind -> screen.print("  " + Figures.count(kind.count()) + " x " + kind.message()));
      if (kinds.size() > MOST_KINDS) {
        screen.print(
            "  and %s".formatted(Figures.counted(kinds.size() - MOST_KINDS, "other kind")));
      }
    }
    Cause.Sample sample = each.sample();
    screen.print("  such as %s: %s".formatted(sample.key(), sample.message()));
    screen.print("  asked   " + asked(sample));
    if (!sample.start().isEmpty()) {
      screen.print("  answer  " + sample.start());
    }
    Advice advice = each.advice();
    screen.print(
        "  next    "
            + advice.command(in.command(), record.id().value(), each.name(), home.again())
            + "   # "
            + advice.why());
  }

  private static String asked(Cause.Sample sample) {
    String times = Figures.counted(sample.attempts(), "time");
    return sample.model().isEmpty() ? times : times + ", last answered by " + sample.model();
  }
}
