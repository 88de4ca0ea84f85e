package dev.governor.journal.jdbc;

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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a journal; every call sees one state of it.
final class JdbcReader implements JournalReader {

  private final Readers readers;

  JdbcReader(Readers readers) {
    this.readers = readers;
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    return readers.read(session -> JobTable.newest(session, id));
  }

  @Override
  public List<JobRecord> list() {
    return readers.read(JobTable::all);
  }

  @Override
  public Counts counts(long job) {
    return readers.read(session -> Sums.counts(session, job));
  }

  @Override
  public Totals totals(long job) {
    return readers.read(session -> Sums.totals(session, job));
  }

  @Override
  public Spending spending(SpendScope scope, Instant now) {
    return readers.read(session -> PurseTable.spending(session, scope, now));
  }

  @Override
  public void forEachSuccess(long job, Consumer<ResultRow> rows) {
    readers.read(session -> Results.successes(session, job, rows));
  }

  @Override
  public void forEachFailure(long job, Consumer<ResultRow> rows) {
    readers.read(session -> Results.failures(session, job, rows));
  }

  @Override
  public void forEachAttempt(long job, Consumer<LedgerRow> rows) {
    readers.read(session -> Attempts.each(session, job, rows));
  }

  @Override
  public long violations(long job) {
    return readers.read(session -> Sums.violations(session, job));
  }

  @Override
  public List<BatchRecord> batches(long job) {
    return readers.read(session -> Batches.ofJob(session, job));
  }

  @Override
  public Optional<String> output(long job, String key) {
    return readers.read(session -> Results.output(session, job, key));
  }

  @Override
  public long unsupplied(long job) {
    return readers.read(session -> Supplies.unsupplied(session, job));
  }

  @Override
  public Optional<Control> asked(long job) {
    return readers.read(session ->
        session
            .first(
                "select asked from job where number = ? and asked is not null",
                row -> row.getString(1),
                job)
            .map(asked -> Control.valueOf(asked.toUpperCase(Locale.ROOT))));
  }
}
