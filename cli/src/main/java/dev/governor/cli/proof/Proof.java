package dev.governor.cli.proof;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.ResultRow.Ending;
import dev.governor.cli.show.Standing;
import java.nio.file.Path;
import java.util.List;

/// What can be proved of a job.
///
/// @param lost requests of a finished job without an ending, and endings without an answer
/// @param repeated attempts whose answer was lost with their process, so that another followed
/// @param isFinished whether the job is; else only what has ended was looked at, and no output
/// @param problems sentences; none if all holds
public record Proof(long lost, long repeated, boolean isFinished, List<String> problems) {

  public boolean holds() {
    return problems.isEmpty();
  }

  /// Walks through the journal once for attempts, once for successes, once for failures, and
  /// through the outputs beside.
  public static Proof of(Standing standing, JournalReader journal, Path output) {
    return new Walk(standing, journal, output).prove();
  }

  private static final class Walk {
    private final JobRecord job;
    private final Counts counts;
    private final Standing standing;
    private final JournalReader journal;
    private final Path output;
    private final boolean isFinished;
    private final Problems problems = new Problems();
    private final ResultSums results = new ResultSums();
    private final LedgerSums ledger;
    private long previous;
    private long ended;
    private long unanswered;

    Walk(Standing standing, JournalReader journal, Path output) {
      this.standing = standing;
      this.job = standing.job();
      this.counts = standing.counts();
      this.journal = journal;
      this.output = output;
      this.isFinished = job.state().isFinished();
      this.ledger = LedgerSums.of(journal, job.number());
    }

    Proof prove() {
      long violations = journal.violations(job.number());
      problems.unless(
          violations == 0,
          violations + " requests have more than one ending, or stand outside the job");
      boolean hasOutputs = isFinished && !(job.state() instanceof JobState.Cancelled);
      try (OutputLines lines = lines("results.jsonl", hasOutputs)) {
        journal.forEachSuccess(job.number(), row -> success(row, lines));
        lines.expectEnd();
      }
      long successes = walked(counts.succeeded(), "successes");
      try (OutputLines lines = lines("failures.jsonl", hasOutputs)) {
        journal.forEachFailure(job.number(), row -> failure(row, lines));
        lines.expectEnd();
      }
      long failures = walked(counts.failed(), "failures");
      if (hasOutputs) {
        new ManifestCheck(output, problems).check(job.state().label());
      }
      if (isFinished) {
        sums();
      }
      long missing = isFinished ? counts.total() - successes - failures - counts.cancelled() : 0;
      problems.unless(missing <= 0, missing + " requests of a finished job have no ending");
      return new Proof(
          Math.max(0, missing) + unanswered, ledger.repeated(), isFinished, problems.sentences());
    }

    private OutputLines lines(String name, boolean isCompared) {
      return new OutputLines(job, output.resolve(name), isCompared, problems);
    }

    private void success(ResultRow row, OutputLines lines) {
      step(row);
      problems.unless(
          row.ending() instanceof Ending.Succeeded,
          row.key() + " stands among the successes, and is none");
      if (!ledger.hasAccepted(row.key())) {
        unanswered++;
        problems.add(row.key() + " has a result, and no attempt that gave it");
      }
      lines.expect(row);
    }

    private void failure(ResultRow row, OutputLines lines) {
      step(row);
      problems.unless(
          row.ending() instanceof Ending.Failed,
          row.key() + " stands among the failures, and is none");
      if (row.attempts() > 0 && !ledger.hasAnswered(row.key())) {
        unanswered++;
        problems.add(row.key() + " has failed, and no attempt says how");
      }
      lines.expect(row);
    }

    private void step(ResultRow row) {
      problems.unless(
          row.index() < counts.total() && (ended == 0 || row.index() > previous),
          "the ending of " + row.key() + " is out of its place");
      previous = row.index();
      ended++;
      results.add(row);
    }

    private long walked(long counted, String what) {
      long seen = ended;
      ended = 0;
      // A job that runs goes on between the count and the walk.
      problems.unless(
          seen == counted || (!isFinished && seen > counted),
          "the journal counts %d %s, and has %d".formatted(counted, what, seen));
      return seen;
    }

    private void sums() {
      problems.unless(
          ledger.equal(standing.totals()),
          "the ledger's attempts do not sum to the totals of the job");
      // Attempts of an earlier version of the job are in the ledger, and in no result.
      boolean isWhole =
          ledger.asked() == results.asked() && !(job.state() instanceof JobState.Cancelled);
      problems.unless(
          isWhole ? ledger.equal(results) : ledger.cover(results),
          "the ledger's sums are not those of the results");
    }
  }
}
