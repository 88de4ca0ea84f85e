package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.Nearest;
import java.nio.file.Files;
import picocli.CommandLine.Parameters;

/// The job that a command is about.
final class JobParameter {

  @Parameters(paramLabel = "JOB", description = "The job's id, as its file gives it.")
  String id = "";

  /// @throws InvalidInputException if it is no id at all
  JobId jobId() {
    return new JobId(id);
  }

  /// Opens a home that is there already, to go on with a job of it; its journal may be of an older
  /// version.
  static Governor open(Surroundings in, GovernorHome home) {
    if (Files.notExists(home.database())) {
      // Says that there is none, and makes none.
      var _ = Governor.read(home);
    }
    Found found = Found.onTheClassPath();
    return Governor.open(home, found, in.context(found, home));
  }

  /// @throws InvalidInputException if there is no such job, with the nearest there is
  JobRecord in(JournalReader journal, GovernorHome home) {
    return journal
        .find(jobId())
        .orElseThrow(() -> {
          String near =
              Nearest.hint(id, journal.list().stream().map(job -> job.id().value()).toList());
          return new InvalidInputException(
              "There is no job '%s' in %s%s"
                  .formatted(
                      id,
                      home.folder(),
                      near.isEmpty() ? "; `governor list` shows those there are" : near));
        });
  }
}
