package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.cli.proof.Proof;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.Screen;
import dev.governor.cli.show.Standing;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "verify",
    description = {
      "Proves a job that does not run from its journal and its outputs.",
      "Every request has one ending, every ending an answer in the ledger.",
      "The sums agree, and the files are what the journal says."
    },
    footerHeading = "%nExample:%n",
    footer = "  governor verify profiles")
final class VerifyCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  VerifyCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    GovernorHome folder = home.in(in);
    JournalReader journal = Governor.read(folder);
    JobRecord record = job.in(journal, folder);
    Standing standing = Standing.of(record, journal, folder.holder().isPresent());
    if (standing.job().state() instanceof JobState.Running && !standing.isInterrupted()) {
      throw new InvalidInputException(
          "The job %s is running: verify it when it has ended, or pause it first"
              .formatted(record.id()));
    }
    Proof proof = Proof.of(standing, journal, Execution.output(record));
    if (json.chosen) {
      JsonOption.print(in.screen(), document(standing, proof));
    } else {
      print(standing, proof);
    }
    return proof.holds() ? ExitCode.OK : ExitCode.FAILURES;
  }

  private void print(Standing standing, Proof proof) {
    Screen screen = in.screen();
    screen.print(
        "%s: lost %s, repeated %s, %s, %s"
            .formatted(
                screen.in(Colour.STRONG, standing.job().id().value()),
                Figures.count(proof.lost()),
                Figures.count(proof.repeated()),
                Figures.tokens(standing.totals()),
                Figures.cost(standing.totals())));
    if (!proof.isFinished()) {
      screen.print(
          "It is not finished (%s): %s of %s have ended, and the outputs were not looked at"
              .formatted(
                  standing.status(),
                  Figures.count(standing.counts().done()),
                  Figures.count(standing.counts().total())));
    }
    proof.problems().forEach(problem -> screen.print(screen.in(Colour.BAD, "wrong: ") + problem));
    if (proof.holds()) {
      screen.print(
          screen.in(Colour.GOOD, "proved: ")
              + "one ending a request, an answer for each, and sums"
              + (proof.isFinished() ? " and files" : "")
              + " that agree");
    }
  }

  private static ObjectNode document(Standing standing, Proof proof) {
    ObjectNode document = Json.object();
    document.put("id", standing.job().id().value());
    document.put("status", standing.status());
    document.put("proved", proof.holds());
    document.put("lost", proof.lost());
    document.put("repeated", proof.repeated());
    ObjectNode whole = standing.json();
    document.set("counts", whole.path("counts"));
    document.set("tokens", whole.path("tokens"));
    document.set("cost", whole.path("cost"));
    document.put("attempts", standing.totals().attempts());
    document.set("problems", Json.tree(proof.problems()));
    return document;
  }
}
