package dev.governor.wiring.findings;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Violation;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Projection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Writes what a job's type finds wrong over all results together. The file is there only where
/// something was found.
///
/// @param types those that jars carry
public record FindingsFile(List<JobType<?, ?>> types) implements Projection {

  public static final String NAME = "findings.json";

  @Override
  public String fileName() {
    return NAME;
  }

  @Override
  public void write(JobRecord job, JournalReader journal) {
    Path file = Path.of(job.config().path("output").asString()).resolve(NAME);
    try {
      List<Violation> findings = job.state().isFinished() ? findings(job, journal) : List.of();
      if (findings.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      Files.createDirectories(file.getParent());
      Path unfinished = file.resolveSibling("." + NAME + ".unfinished");
      Files.writeString(unfinished, Json.writePretty(findings) + "\n");
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new InvalidInputException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private List<Violation> findings(JobRecord job, JournalReader journal) {
    return types.stream()
        .filter(type -> type.id().equals(job.type()))
        .flatMap(type -> Reviews.of(type, job, journal).stream())
        .toList();
  }
}
