package dev.governor.outputs.results;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A journal that breaks after the last success.
record BrokenJournal(JournalReader real, RuntimeException broken) implements JournalReader {

  @Override
  public Optional<JobRecord> find(JobId id) {
    return real.find(id);
  }

  @Override
  public List<JobRecord> list() {
    return real.list();
  }

  @Override
  public Counts counts(long job) {
    return real.counts(job);
  }

  @Override
  public Totals totals(long job) {
    return real.totals(job);
  }

  @Override
  public void forEachSuccess(long job, Consumer<ResultRow> rows) {
    real.forEachSuccess(job, rows);
    throw broken;
  }

  @Override
  public void forEachFailure(long job, Consumer<ResultRow> rows) {
    real.forEachFailure(job, rows);
  }

  @Override
  public void forEachAttempt(long job, Consumer<LedgerRow> rows) {
    real.forEachAttempt(job, rows);
  }

  @Override
  public long violations(long job) {
    return real.violations(job);
  }

  @Override
  public List<BatchRecord> batches(long job) {
    return List.of();
  }

  @Override
  public Optional<String> output(long job, String key) {
    return real.output(job, key);
  }

  @Override
  public Spending spending(SpendScope scope, Instant now) {
    return real.spending(scope, now);
  }

  @Override
  public long unsupplied(long job) {
    return real.unsupplied(job);
  }

  @Override
  public Optional<Control> asked(long job) {
    return real.asked(job);
  }
}
