package dev.governor.outputs.results;

import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Projection;
import dev.governor.outputs.disk.OutputFolder;

/// One line for every success, in input order. The same answers give the same bytes.
public final class ResultsFile implements Projection {

  static final String NAME = "results.jsonl";

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
                journal.forEachSuccess(job.number(), lines::write);
              }
            });
  }
}
