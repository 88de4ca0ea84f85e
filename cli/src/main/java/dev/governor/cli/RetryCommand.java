package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow.Ending;
import dev.governor.cli.show.Figures;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "retry",
    description = "Sends the failed requests of a job again.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor retry profiles",
      "  governor retry profiles --cause refused --cause invalid"
    })
final class RetryCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Option(
      names = "--cause",
      paramLabel = "CAUSE",
      description =
          "Only those that failed so, as `failures` names it; can be given more than once.")
  List<String> causes = List.of();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  RetryCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() throws InterruptedException {
    GovernorHome folder = home.in(in);
    in.interrupts().listen();
    try (Governor governor = JobParameter.open(in, folder)) {
      checkCauses(governor.journal(), job.in(governor.journal(), folder));
      long again = governor.processor().retryFailed(job.jobId(), Set.copyOf(causes));
      in.screen().say("%s: %s again".formatted(job.id, Figures.counted(again, "failed request")));
      return new Execution(in, home.again(), json.chosen).run(governor, job.jobId(), 0);
    }
  }

  private void checkCauses(JournalReader journal, JobRecord record) {
    Set<String> there = new TreeSet<>();
    journal.forEachFailure(
        record.number(),
        row -> {
          if (row.ending() instanceof Ending.Failed(String cause, _, _)) {
            there.add(cause);
          }
        });
    if (there.isEmpty()) {
      throw new InvalidInputException(
          "The job %s has no failed requests; there is nothing to retry".formatted(record.id()));
    }
    causes.stream()
        .filter(cause -> !there.contains(cause))
        .findFirst()
        .ifPresent(cause -> {
          throw new InvalidInputException(
              "No request of %s failed by '%s'; the causes there are: %s"
                  .formatted(record.id(), cause, String.join(", ", there)));
        });
  }
}
