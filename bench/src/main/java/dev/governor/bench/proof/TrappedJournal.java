package dev.governor.bench.proof;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// A journal in whose steps the process may die.
record TrappedJournal(Journal journal, Trap trap) implements Journal {

  @Override
  public CompletionStage<Void> append(Entry entry) {
    CompletionStage<Void> written = journal.append(entry);
    return switch (entry) {
      case Entry.Intent _ -> written.thenRun(() -> trap.pass(Point.INTENT_DURABLE));
      case Entry.Answer _ -> {
        trap.pass(Point.ANSWER_APPENDED);
        yield written.thenRun(() -> trap.pass(Point.ANSWER_DURABLE));
      }
      case Entry.Recalled _ -> written.thenRun(() -> trap.pass(Point.ANSWER_DURABLE));
    };
  }

  @Override
  public void add(long job, List<NewRequest> page) {
    journal.add(job, page);
    trap.pass(Point.DURING_INTAKE);
  }

  /// The outputs are written while they are read from the journal.
  @Override
  public void forEachSuccess(long job, Consumer<ResultRow> rows) {
    journal.forEachSuccess(
        job,
        row -> {
          rows.accept(row);
          trap.pass(Point.DURING_OUTPUT_WRITING);
        });
  }

  @Override
  public BatchLog batches() {
    return new TrappedBatchLog(journal.batches(), trap);
  }

  @Override
  public CompletionStage<Void> release(Lease lease) {
    return journal.release(lease);
  }

  @Override
  public JobRecord register(NewJob job) {
    return journal.register(job);
  }

  @Override
  public long completeIntake(long job) {
    return journal.completeIntake(job);
  }

  @Override
  public void completeNames(long job) {
    journal.completeNames(job);
  }

  @Override
  public Supplied supply(long job, SuppliedItem item, Instant now) {
    return journal.supply(job, item, now);
  }

  @Override
  public void withhold(long job, Instant now) {
    journal.withhold(job, now);
  }

  @Override
  public void abandon(long job) {
    journal.abandon(job);
  }

  @Override
  public void reconfigure(long job, ObjectNode config) {
    journal.reconfigure(job, config);
  }

  @Override
  public void transition(long job, JobState state, Instant at) {
    journal.transition(job, state, at);
  }

  @Override
  public Optional<Claim> claim(long job, String worker, int limit, Instant now, Instant until) {
    return journal.claim(job, worker, limit, now, until);
  }

  @Override
  public void renew(String worker, Instant until) {
    journal.renew(worker, until);
  }

  @Override
  public void revokeAll() {
    journal.revokeAll();
  }

  @Override
  public long retryFailed(long job, Retry retry) {
    return journal.retryFailed(job, retry);
  }

  @Override
  public void ask(long job, Control control) {
    journal.ask(job, control);
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    return journal.find(id);
  }

  @Override
  public List<JobRecord> list() {
    return journal.list();
  }

  @Override
  public Counts counts(long job) {
    return journal.counts(job);
  }

  @Override
  public Totals totals(long job) {
    return journal.totals(job);
  }

  @Override
  public void forEachFailure(long job, Consumer<ResultRow> rows) {
    journal.forEachFailure(job, rows);
  }

  @Override
  public void forEachAttempt(long job, Consumer<LedgerRow> rows) {
    journal.forEachAttempt(job, rows);
  }

  @Override
  public long violations(long job) {
    return journal.violations(job);
  }

  @Override
  public Responses responses() {
    return journal.responses();
  }

  @Override
  public List<BatchRecord> batches(long job) {
    return journal.batches(job);
  }

  @Override
  public Optional<String> output(long job, String key) {
    return journal.output(job, key);
  }

  @Override
  public Spending spending(SpendScope scope, Instant now) {
    return journal.spending(scope, now);
  }

  @Override
  public long unsupplied(long job) {
    return journal.unsupplied(job);
  }

  @Override
  public Optional<Control> asked(long job) {
    return journal.asked(job);
  }

  @Override
  public void close() {
    journal.close();
  }
}
