package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.api.journal.JournalReader;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Standing;
import dev.governor.cli.show.Table;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "list", description = "Lists the jobs of the home, oldest first.")
final class ListCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  ListCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    GovernorHome folder = home.in(in);
    List<Standing> jobs = standings(folder);
    if (json.chosen) {
      ObjectNode document = Json.object();
      ArrayNode list = document.putArray("jobs");
      jobs.forEach(job -> list.add(job.json()));
      JsonOption.print(in.screen(), document);
    } else if (jobs.isEmpty()) {
      in.screen().print("There are no jobs in " + folder.folder() + " yet");
    } else {
      table(jobs).lines().forEach(in.screen()::print);
    }
    return ExitCode.OK;
  }

  private static List<Standing> standings(GovernorHome folder) {
    if (!Files.exists(folder.database())) {
      return List.of();
    }
    JournalReader journal = Governor.read(folder);
    boolean isHeld = folder.holder().isPresent();
    return journal.list().stream().map(job -> Standing.of(job, journal, isHeld)).toList();
  }

  private static Table table(List<Standing> jobs) {
    Table table = new Table("JOB", "TYPE", "STATUS", "DONE#", "OF#", "FAILED#", "COST#", "CREATED");
    for (Standing standing : jobs) {
      table.row(
          standing.job().id().value(),
          standing.job().type().id(),
          standing.status(),
          Figures.count(standing.counts().done()),
          Figures.count(standing.counts().total()),
          Figures.count(standing.counts().failed()),
          Figures.dollars(standing.totals().usd())
              + (standing.totals().unknownCosts() > 0 ? "+?" : ""),
          Figures.minute(standing.job().createdAt()));
    }
    return table;
  }
}
