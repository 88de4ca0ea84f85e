package dev.governor.cli;

import dev.governor.api.data.Json;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.journal.LedgerRow.Answered;
import dev.governor.api.provider.Cost;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.JsonStream;
import dev.governor.cli.show.Reading;
import dev.governor.cli.show.Screen;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "ledger",
    description = "Prints every attempt of a job, oldest first, and their sums.",
    footerHeading = "%nExamples:%n",
    footer = {"  governor ledger profiles", "  governor ledger profiles --key OCCODON --json"})
final class LedgerCommand implements Callable<Integer> {

  private static final int LINES_BETWEEN_LOOKS = 50;

  private final Surroundings in;
  private Totals sums = Totals.NONE;

  @Mixin JobParameter job = new JobParameter();

  @Option(names = "--key", paramLabel = "KEY", description = "Only the item of this key.")
  Optional<String> key = Optional.empty();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  LedgerCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    GovernorHome folder = home.in(in);
    JournalReader journal = Governor.read(folder);
    JobRecord record = job.in(journal, folder);
    if (json.chosen) {
      JsonStream stream =
          new JsonStream(in.screen(), Json.object().put("id", record.id().value()), "attempts");
      each(journal, record, row -> stream.add(document(row)));
      stream.end(Json.object().set("sums", sums()));
    } else {
      print(journal, record);
    }
    return ExitCode.OK;
  }

  private void each(JournalReader journal, JobRecord record, Consumer<LedgerRow> wanted) {
    Reading.of(() ->
        journal.forEachAttempt(
            record.number(),
            row -> {
              if (key.isEmpty() || key.get().equals(row.key())) {
                add(row);
                wanted.accept(row);
              }
            }));
  }

  private void add(LedgerRow row) {
    // What has no answer may cost something yet: it counts as an attempt, not as money.
    sums =
        row.answer()
            .map(answer -> sums.plus(answer.usage(), answer.cost()))
            .orElseGet(() ->
                new Totals(sums.attempts() + 1, sums.usage(), sums.usd(), sums.unknownCosts()));
  }

  private void print(JournalReader journal, JobRecord record) {
    Screen screen = in.screen();
    screen.print(line("SENT (UTC)", "KEY", "TRY", "OUTCOME", "IN", "OUT", "COST", "TOOK"));
    each(
        journal,
        record,
        row -> {
          screen.print(line(row));
          if (sums.attempts() % LINES_BETWEEN_LOOKS == 0 && screen.isAbandoned()) {
            throw Reading.enough();
          }
        });
    screen.print(
        "%s, %s, %s"
            .formatted(
                Figures.counted(sums.attempts(), "attempt"),
                Figures.tokens(sums),
                Figures.cost(sums)));
  }

  private static String line(LedgerRow row) {
    Optional<Answered> answer = row.answer();
    return line(
        row.sentAt().toString().replace('T', ' '),
        row.key(),
        String.valueOf(row.attempt()),
        answer.map(Answered::outcome).orElse("under way"),
        answer.map(one -> Figures.count(one.usage().input())).orElse(""),
        answer.map(one -> Figures.count(one.usage().output())).orElse(""),
        answer.map(one -> cost(one.cost())).orElse(""),
        answer.map(one -> Figures.span(Duration.between(row.sentAt(), one.at()))).orElse(""));
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-19.19s  %-24.24s %3s  %-14.14s %9s %9s  %11s  %7s", cells)
        .stripTrailing();
  }

  private static String cost(Cost cost) {
    return switch (cost) {
      case Cost.Known(BigDecimal usd) -> Figures.dollars(usd);
      case Cost.Unknown _ -> "unknown";
    };
  }

  private static ObjectNode document(LedgerRow row) {
    ObjectNode json =
        Json.object()
            .put("key", row.key())
            .put("index", row.index())
            .put("attempt", row.attempt())
            .put("sent_at", row.sentAt().toString());
    row.answer()
        .ifPresentOrElse(answer -> putAnswer(json, answer), () -> json.putNull("answered_at"));
    return json;
  }

  private static void putAnswer(ObjectNode json, Answered answer) {
    json.put("answered_at", answer.at().toString());
    json.put("outcome", answer.outcome());
    json.put("message", answer.message());
    json.put("model", answer.model());
    json.putObject("tokens")
        .put("input", answer.usage().input())
        .put("output", answer.usage().output())
        .put("cache_read", answer.usage().cacheRead())
        .put("cache_write", answer.usage().cacheWrite());
    switch (answer.cost()) {
      case Cost.Known(BigDecimal usd) -> json.putRawValue("cost_usd", Figures.json(usd));
      case Cost.Unknown _ -> json.putNull("cost_usd");
    }
    json.put("counted", answer.counted());
  }

  private ObjectNode sums() {
    ObjectNode json = Json.object().put("attempts", sums.attempts());
    json.putObject("tokens")
        .put("input", sums.usage().input())
        .put("output", sums.usage().output())
        .put("cache_read", sums.usage().cacheRead())
        .put("cache_write", sums.usage().cacheWrite());
    json.putObject("cost")
        .putRawValue("usd", Figures.json(sums.usd()))
        .put("unknown", sums.unknownCosts());
    return json;
  }
}
