package dev.governor.cli.proof;

import dev.governor.api.data.Json;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.ResultRow;
import dev.governor.cli.show.ResultLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Holds an output file against the journal, line for line. The first thing that does not fit is
/// told; after it the lines no longer stand side by side.
final class OutputLines implements AutoCloseable {

  private final JobRecord job;
  private final Path file;
  private final Problems problems;
  private Optional<BufferedReader> lines;
  private long number;

  /// @param isCompared whether the file has to fit; that of a job that is not finished need not
  OutputLines(JobRecord job, Path file, boolean isCompared, Problems problems) {
    this.job = job;
    this.file = file;
    this.problems = problems;
    this.lines = isCompared ? open() : Optional.empty();
  }

  private Optional<BufferedReader> open() {
    try {
      return Optional.of(Files.newBufferedReader(file));
    } catch (NoSuchFileException e) {
      problems.add(file + " is missing");
    } catch (IOException e) {
      problems.add(file + " cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  /// The next ending in the journal.
  void expect(ResultRow row) {
    if (lines.isEmpty()) {
      return;
    }
    number++;
    @Nullable String line = next(lines.get());
    if (line == null) {
      giveUp("%s ends before line %d, the result of %s".formatted(file, number, row.key()));
    } else if (!isSame(line, row)) {
      giveUp("%s, line %d is not what the journal has for %s".formatted(file, number, row.key()));
    }
  }

  /// There is no further ending.
  void expectEnd() {
    if (lines.isPresent() && next(lines.get()) != null) {
      giveUp("%s has more lines than the journal has endings".formatted(file));
    }
  }

  private @Nullable String next(BufferedReader reader) {
    try {
      return reader.readLine();
    } catch (IOException e) {
      giveUp(file + " cannot be read to its end: " + e.getMessage());
      return null;
    }
  }

  private boolean isSame(String line, ResultRow row) {
    String expected = Json.write(ResultLine.of(job, row));
    if (line.equals(expected)) {
      return true;
    }
    try {
      return Json.parse(line).equals(Json.parse(expected));
    } catch (JacksonException e) {
      return false;
    }
  }

  private void giveUp(String problem) {
    problems.add(problem);
    close();
  }

  @Override
  public void close() {
    try {
      if (lines.isPresent()) {
        lines.get().close();
      }
    } catch (IOException e) {
      problems.add(file + " cannot be read: " + e.getMessage());
    } finally {
      lines = Optional.empty();
    }
  }
}
