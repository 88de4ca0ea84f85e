package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.api.journal.Amendment;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Retry;
import dev.governor.cli.failures.Chosen;
import dev.governor.cli.show.Figures;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "retry",
    description = "Asks the failed requests of a job again, also with another model or more room.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor retry profiles",
      "  governor retry profiles --class refused --class invalid",
      "  governor retry profiles --class invalid --model claude-opus",
      "  governor retry profiles --class truncated --max-tokens x2 --dry-run"
    })
final class RetryCommand implements Callable<Integer> {

  private final Surroundings in;

  @Mixin JobParameter job = new JobParameter();

  @Option(
      names = {"--class", "--cause"},
      paramLabel = "CAUSE",
      description =
          "Only those that failed so, as `failures` names it; can be given more than once.")
  List<String> causes = List.of();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "Only the item of this key; can be given more than once.")
  List<String> keys = List.of();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Asks this model in place of the job's, these requests alone.")
  Optional<String> model = Optional.empty();

  @Option(
      names = "--max-tokens",
      paramLabel = "N|xN",
      description = "The most tokens of an answer: a number, or times the job's.")
  Optional<String> maxTokens = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Checks everything, says what would be asked again, and changes nothing.")
  boolean dryRun;

  @Option(
      names = {"-y", "--yes"},
      description = "Does not ask before another model or more room is paid for.")
  boolean yes;

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
      JournalReader journal = governor.journal();
      JobRecord record = job.in(journal, folder);
      Retry retry = new Retry(Set.copyOf(causes), Set.copyOf(keys), amendment(record));
      Chosen chosen = Chosen.of(record, journal, retry);
      governor.processor().checkRetry(record.id(), retry);
      if (dryRun) {
        tell(record, chosen, retry);
        return ExitCode.OK;
      }
      if (!isAllowed(record, chosen, retry)) {
        in.screen().say("Nothing was sent.");
        return ExitCode.BAD_INPUT;
      }
      long again = governor.processor().retryFailed(record.id(), retry);
      in.screen().say("%s: %s again%s".formatted(record.id(), counted(again), with(retry)));
      return new Execution(in, home.again(), json.chosen).run(governor, record.id(), 0);
    }
  }

  private Optional<Amendment> amendment(JobRecord record) {
    OptionalInt most =
        maxTokens.map(text -> AnswerRoom.of(text, record)).orElse(OptionalInt.empty());
    return model.isEmpty() && most.isEmpty()
        ? Optional.empty()
        : Optional.of(new Amendment(model, most));
  }

  /// Scripts are not asked, as they could not answer.
  private boolean isAllowed(JobRecord record, Chosen chosen, Retry retry) {
    if (yes || json.chosen || retry.amendment().isEmpty() || !in.screen().isTerminal()) {
      return true;
    }
    in.screen()
        .say(
            "%s: %s again%s. Send them? [y/N]"
                .formatted(record.id(), counted(chosen.count()), with(retry)));
    return new Answer(in).isYes();
  }

  private void tell(JobRecord record, Chosen chosen, Retry retry) {
    if (json.chosen) {
      ObjectNode document = Json.object().put("id", record.id().value());
      document.put("would_retry", chosen.count());
      ObjectNode each = document.putObject("causes");
      chosen.byCause().forEach(each::put);
      Amendment asked =
          retry.amendment().orElse(new Amendment(Optional.empty(), OptionalInt.empty()));
      document.put("model", asked.model().orElse(record.config().path("model").asString("")));
      document.put(
          "max_tokens", asked.maxTokens().orElse(record.config().path("max_tokens").asInt()));
      JsonOption.print(in.screen(), document);
      return;
    }
    in.screen()
        .print(
            "%s: %s would be asked again%s"
                .formatted(record.id(), counted(chosen.count()), with(retry)));
    chosen
        .byCause()
        .forEach((cause, count) -> in.screen().print("  " + cause + ": " + Figures.count(count)));
  }

  private static String counted(long requests) {
    return Figures.counted(requests, "failed request");
  }

  private static String with(Retry retry) {
    return retry
        .amendment()
        .map(amendment ->
            amendment.model().map(name -> ", of " + name).orElse("")
                + (amendment.maxTokens().isEmpty()
                    ? ""
                    : ", with up to " + Figures.counted(amendment.maxTokens().getAsInt(), "token")))
        .orElse("");
  }
}
