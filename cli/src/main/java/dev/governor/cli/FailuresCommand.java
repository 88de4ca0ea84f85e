package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.ResultRow.Ending;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.JsonStream;
import dev.governor.cli.show.ResultLine;
import dev.governor.cli.show.Screen;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "failures",
    description = "Shows what failed, by cause, with a sample of each.",
    footerHeading = "%nExamples:%n",
    footer = {"  governor failures profiles", "  governor failures profiles --json"})
final class FailuresCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  FailuresCommand(Surroundings in) {
    this.in = in;
  }

  private record Group(long count, String key, String message) {

    Group andOneMore() {
      return new Group(count + 1, key, message);
    }
  }

  @Override
  public Integer call() {
    GovernorHome folder = home.in(in);
    JournalReader journal = Governor.read(folder);
    JobRecord record = job.in(journal, folder);
    if (json.chosen) {
      JsonStream stream =
          new JsonStream(in.screen(), Json.object().put("id", record.id().value()), "failures");
      journal.forEachFailure(record.number(), row -> stream.add(ResultLine.of(record, row)));
      stream.end(Json.object());
    } else {
      print(record, groups(journal, record));
    }
    return ExitCode.OK;
  }

  private static Map<String, Group> groups(JournalReader journal, JobRecord record) {
    Map<String, Group> groups = new LinkedHashMap<>();
    journal.forEachFailure(record.number(), row -> add(groups, row));
    return groups;
  }

  private static void add(Map<String, Group> groups, ResultRow row) {
    if (row.ending() instanceof Ending.Failed(String cause, String message, _)) {
      groups.merge(cause, new Group(1, row.key(), message), (known, one) -> known.andOneMore());
    }
  }

  private void print(JobRecord record, Map<String, Group> groups) {
    Screen screen = in.screen();
    if (groups.isEmpty()) {
      screen.print(record.id() + " has no failures");
      return;
    }
    groups.forEach((cause, group) -> {
      screen.print(
          "%s: %s"
              .formatted(screen.in(Colour.BAD, cause), Figures.counted(group.count(), "request")));
      screen.print("  such as %s: %s".formatted(group.key(), group.message()));
    });
    screen.print(
        "All of them, with what was answered: "
            + in.shown(Execution.output(record).resolve("failures.jsonl")));
    screen.print("Try again with: " + in.command() + " retry " + record.id() + home.again());
  }
}
