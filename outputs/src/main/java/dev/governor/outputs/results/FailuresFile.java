package dev.governor.outputs.results;

import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Projection;
import dev.governor.outputs.disk.OutputFolder;

/// One line for every failure, in input order, with its cause and the text that was not accepted.
///
/// It is written where there are none as well, empty: so that failures of an earlier run do not
/// stay behind.
public final class FailuresFile implements Projection {

  static final String NAME = "failures.jsonl";

  @Override
  public String fileName() {
    return NAME;
  }

  @Override
  public void write(JobRecord job, JournalReader journal) {
    OutputFolder.of(job)
        .write(
            NAME,
            out -> {
              try (LineWriter lines = new LineWriter(job, out)) {
                journal.forEachFailure(job.number(), lines::write);
              }
            });
  }
}
