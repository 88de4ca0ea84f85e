package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import dev.governor.cli.show.Figures;
import dev.governor.cli.show.JsonStream;
import dev.governor.cli.show.Reading;
import dev.governor.cli.show.ResultLine;
import dev.governor.cli.show.Screen;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "results",
    description = "Prints the results of a job, a line of JSON each, also while it runs.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  governor results profiles --limit 3",
      "  governor results profiles --key OCCODON",
      "  governor results profiles --output results.jsonl"
    })
final class ResultsCommand implements Callable<Integer> {

  private static final int LINES_BETWEEN_LOOKS = 50;

  private final Surroundings in;
  private long count;

  @Mixin JobParameter job = new JobParameter();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
  Optional<Long> limit = Optional.empty();

  @Option(names = "--key", paramLabel = "KEY", description = "Only the item of this key.")
  Optional<String> key = Optional.empty();

  @Option(names = "--output", paramLabel = "FILE", description = "Writes them to this new file.")
  Optional<Path> output = Optional.empty();

  @Mixin(name = "json")
  JsonOption json = new JsonOption();

  @Mixin(name = "home")
  HomeOption home = new HomeOption();

  ResultsCommand(Surroundings in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    if (limit.orElse(1L) < 1) {
      throw new InvalidInputException("--limit must be 1 or more, was " + limit.get());
    }
    GovernorHome folder = home.in(in);
    JournalReader journal = Governor.read(folder);
    JobRecord record = job.in(journal, folder);
    if (json.chosen) {
      JsonStream stream =
          new JsonStream(in.screen(), Json.object().put("id", record.id().value()), "results");
      each(journal, record, row -> stream.add(ResultLine.of(record, row)));
      stream.end(Json.object());
    } else {
      output.ifPresentOrElse(
          file -> write(in.path(file), journal, record), () -> print(journal, record));
    }
    if (key.isPresent() && count == 0) {
      throw new InvalidInputException(
          "The job %s has no result for the key '%s'".formatted(record.id(), key.get()));
    }
    return ExitCode.OK;
  }

  private void print(JournalReader journal, JobRecord record) {
    Screen screen = in.screen();
    each(
        journal,
        record,
        row -> {
          screen.print(Json.write(ResultLine.of(record, row)));
          if (count % LINES_BETWEEN_LOOKS == 0 && screen.isAbandoned()) {
            throw Reading.enough();
          }
        });
  }

  private void write(Path file, JournalReader journal, JobRecord record) {
    try (Writer writer =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      each(journal, record, row -> append(writer, Json.write(ResultLine.of(record, row))));
    } catch (FileAlreadyExistsException e) {
      throw new InvalidInputException(
          "The file '" + file + "' is there already: remove it, or name another with --output", e);
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidInputException(
          "The file '%s' cannot be written (%s): name another with --output"
              .formatted(file, e.getMessage()),
          e);
    }
    in.screen().say(Figures.counted(count, "result") + " written to " + in.shown(file));
  }

  private static void append(Writer writer, String line) {
    try {
      writer.write(line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void each(JournalReader journal, JobRecord record, Consumer<ResultRow> wanted) {
    long most = limit.orElse(Long.MAX_VALUE);
    Reading.of(() ->
        journal.forEachSuccess(
            record.number(),
            row -> {
              if (key.isEmpty() || key.get().equals(row.key())) {
                count++;
                wanted.accept(row);
              }
              if (count == most) {
                throw Reading.enough();
              }
            }));
  }
}
