package dev.governor.outputs.report;

import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Projection;
import dev.governor.outputs.disk.OutputFolder;
import java.nio.charset.StandardCharsets;

/// One page that a person opens: how the job went, in pictures. It loads nothing from anywhere, and
/// its size does not grow with the job.
public final class ReportFile implements Projection {

  static final String NAME = "report.html";

  @Override
  public String fileName() {
    return NAME;
  }

  @Override
  public void write(JobRecord job, JournalReader journal) {
    OutputFolder folder = OutputFolder.of(job);
    FailureGroups failures = new FailureGroups();
    journal.forEachFailure(job.number(), failures::add);
    AttemptSums sums = new AttemptSums(failures, job.createdAt());
    journal.forEachAttempt(job.number(), sums::add);
    Facts facts =
        new Facts(job, journal.counts(job.number()), journal.totals(job.number()), folder.path());
    String page = Page.render(facts, failures, sums);
    folder.write(NAME, out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
  }
}
