package dev.governor.journal.jdbc;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.BatchLog;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.journal.NewJob;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.journal.Responses;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.Retry;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import dev.governor.api.journal.Supplied;
import dev.governor.api.journal.SuppliedItem;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// A journal in the tables of a database: what writes goes through one writer, what reads has its
/// own connections.
final class JdbcJournal implements Journal {

  private static final int KEPT_READERS = 4;

  private final Writer writer;
  private final Readers readers;
  private final JdbcReader reader;
  private final Intake intake;
  private final Supplies supplies = new Supplies();
  private final Claims claims;
  private final JdbcBatchLog batches;
  private final JdbcResponses responses;

  private JdbcJournal(Dialect dialect, Session session) {
    HeldLeases leases = new HeldLeases();
    readers = new Readers(dialect, KEPT_READERS);
    KnownQuestions questions = new KnownQuestions(readers);
    Ledger ledger = new Ledger(leases, questions);
    writer = new Writer(new GroupCommit(dialect, ledger, session));
    reader = new JdbcReader(readers);
    intake = new Intake(dialect);
    claims = new Claims(leases);
    batches = new JdbcBatchLog(writer, readers, new Batches(ledger));
    responses = new JdbcResponses(writer, readers, questions);
  }

  /// Makes or updates its tables where needed.
  static Journal open(Dialect dialect) {
    dialect.migrate();
    try {
      JdbcJournal journal = new JdbcJournal(dialect, dialect.openToWrite());
      journal.writer.start();
      return journal;
    } catch (SQLException failure) {
      throw dialect.explain(failure);
    }
  }

  @Override
  public JobRecord register(NewJob job) {
    return writer.call(session -> JobTable.insert(session, job));
  }

  @Override
  public void add(long job, List<NewRequest> page) {
    List<NewRequest> requests = List.copyOf(page);
    if (!requests.isEmpty()) {
      writer.call(session -> intake.add(session, job, requests));
    }
  }

  @Override
  public long completeIntake(long job) {
    return writer.call(session -> intake.complete(session, job));
  }

  @Override
  public void completeNames(long job) {
    change(session -> supplies.completeNames(session, job));
  }

  @Override
  public Supplied supply(long job, SuppliedItem item, Instant now) {
    return writer.call(session -> supplies.supply(session, job, item, now));
  }

  @Override
  public void withhold(long job, Instant now) {
    change(session -> supplies.withhold(session, job, now));
  }

  @Override
  public void abandon(long job) {
    change(session -> intake.abandon(session, job));
  }

  @Override
  public void reconfigure(long job, ObjectNode config) {
    change(session -> JobTable.reconfigure(session, job, config));
  }

  @Override
  public void transition(long job, JobState state, Instant at) {
    change(session -> JobTable.transition(session, job, state, at));
  }

  @Override
  public Optional<Claim> claim(long job, String worker, int limit, Instant now, Instant until) {
    if (limit < 1) {
      throw new IllegalArgumentException("a claim needs a limit of 1 at least, was " + limit);
    }
    Claims.Terms terms = new Claims.Terms(worker, limit, now, until);
    return writer.call(session -> claims.claim(session, job, terms));
  }

  @Override
  public void renew(String worker, Instant until) {
    change(session -> claims.renew(session, worker, until));
  }

  @Override
  public CompletionStage<Void> release(Lease lease) {
    return writer.submit(done(session -> claims.release(session, lease))).thenAccept(_ -> {});
  }

  @Override
  public void revokeAll() {
    change(claims::revokeAll);
  }

  @Override
  public CompletionStage<Void> append(Entry entry) {
    return writer.append(entry);
  }

  @Override
  public BatchLog batches() {
    return batches;
  }

  @Override
  public Responses responses() {
    return responses;
  }

  @Override
  public long retryFailed(long job, Retry retry) {
    return writer.call(session -> claims.reopen(session, job, retry));
  }

  @Override
  public void ask(long job, Control control) {
    change(session -> JobTable.ask(session, job, control));
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    return reader.find(id);
  }

  @Override
  public List<JobRecord> list() {
    return reader.list();
  }

  @Override
  public Counts counts(long job) {
    return reader.counts(job);
  }

  @Override
  public Totals totals(long job) {
    return reader.totals(job);
  }

  @Override
  public Spending spending(SpendScope scope, Instant now) {
    return reader.spending(scope, now);
  }

  @Override
  public void forEachSuccess(long job, Consumer<ResultRow> rows) {
    reader.forEachSuccess(job, rows);
  }

  @Override
  public void forEachFailure(long job, Consumer<ResultRow> rows) {
    reader.forEachFailure(job, rows);
  }

  @Override
  public void forEachAttempt(long job, Consumer<LedgerRow> rows) {
    reader.forEachAttempt(job, rows);
  }

  @Override
  public long violations(long job) {
    return reader.violations(job);
  }

  @Override
  public List<BatchRecord> batches(long job) {
    return reader.batches(job);
  }

  @Override
  public Optional<String> output(long job, String key) {
    return reader.output(job, key);
  }

  @Override
  public long unsupplied(long job) {
    return reader.unsupplied(job);
  }

  @Override
  public Optional<Control> asked(long job) {
    return reader.asked(job);
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  /// A call that has nothing to say.
  @FunctionalInterface
  private interface Change {
    void in(Session session) throws SQLException;
  }

  private void change(Change change) {
    writer.call(done(change));
  }

  private static Command.Work<Optional<Void>> done(Change change) {
    return session -> {
      change.in(session);
      return Optional.empty();
    };
  }
}
