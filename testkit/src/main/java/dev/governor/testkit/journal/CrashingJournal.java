package dev.governor.testkit.journal;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.BatchLog;
import dev.governor.api.journal.BatchMember;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalException;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.journal.NewBatch;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// A journal that is lost to its user at a chosen append, as in a crash: from then on nothing is
/// written and every call fails with [JournalException]. What was written before is in the journal
/// beneath, which the test opens again. Closing it does nothing. Thread-safe.
public final class CrashingJournal implements Journal {

  /// On which side of the append the crash is.
  public enum Moment {
    /// The entry is lost.
    BEFORE,
    /// The entry is durable, but nobody is told.
    AFTER
  }

  private final Journal journal;
  private final long append;
  private final Moment moment;
  private final AtomicLong appends = new AtomicLong();

  /// @param append the number of the append that it crashes at, from 1
  public CrashingJournal(Journal journal, long append, Moment moment) {
    this.journal = journal;
    this.append = append;
    this.moment = moment;
  }

  /// Whether it has crashed already.
  public boolean crashed() {
    return appends.get() >= append;
  }

  @Override
  public CompletionStage<Void> append(Entry entry) {
    long number = appends.incrementAndGet();
    if (number < append) {
      return journal.append(entry);
    }
    if (number == append && moment == Moment.AFTER) {
      return journal.append(entry).thenCompose(_ -> CompletableFuture.failedStage(crash()));
    }
    return CompletableFuture.failedStage(crash());
  }

  @Override
  public CompletionStage<Void> release(Lease lease) {
    return crashed() ? CompletableFuture.failedStage(crash()) : journal.release(lease);
  }

  @Override
  public JobRecord register(NewJob job) {
    return alive().register(job);
  }

  @Override
  public void add(long job, List<NewRequest> page) {
    alive().add(job, page);
  }

  @Override
  public long completeIntake(long job) {
    return alive().completeIntake(job);
  }

  @Override
  public void completeNames(long job) {
    alive().completeNames(job);
  }

  @Override
  public Supplied supply(long job, SuppliedItem item, Instant now) {
    return alive().supply(job, item, now);
  }

  @Override
  public void withhold(long job, Instant now) {
    alive().withhold(job, now);
  }

  @Override
  public void abandon(long job) {
    alive().abandon(job);
  }

  @Override
  public void reconfigure(long job, ObjectNode config) {
    alive().reconfigure(job, config);
  }

  @Override
  public void transition(long job, JobState state, Instant at) {
    alive().transition(job, state, at);
  }

  @Override
  public Optional<Claim> claim(long job, String worker, int limit, Instant now, Instant until) {
    return alive().claim(job, worker, limit, now, until);
  }

  @Override
  public void renew(String worker, Instant until) {
    alive().renew(worker, until);
  }

  @Override
  public void revokeAll() {
    alive().revokeAll();
  }

  @Override
  public long retryFailed(long job, Retry retry) {
    return alive().retryFailed(job, retry);
  }

  @Override
  public void ask(long job, Control control) {
    alive().ask(job, control);
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    return alive().find(id);
  }

  @Override
  public List<JobRecord> list() {
    return alive().list();
  }

  @Override
  public Counts counts(long job) {
    return alive().counts(job);
  }

  @Override
  public Totals totals(long job) {
    return alive().totals(job);
  }

  @Override
  public void forEachSuccess(long job, Consumer<ResultRow> rows) {
    alive().forEachSuccess(job, rows);
  }

  @Override
  public void forEachFailure(long job, Consumer<ResultRow> rows) {
    alive().forEachFailure(job, rows);
  }

  @Override
  public void forEachAttempt(long job, Consumer<LedgerRow> rows) {
    alive().forEachAttempt(job, rows);
  }

  @Override
  public long violations(long job) {
    return alive().violations(job);
  }

  @Override
  public BatchLog batches() {
    return new Batches(alive().batches());
  }

  @Override
  public Responses responses() {
    return alive().responses();
  }

  @Override
  public List<BatchRecord> batches(long job) {
    return alive().batches(job);
  }

  @Override
  public Optional<String> output(long job, String key) {
    return alive().output(job, key);
  }

  @Override
  public Spending spending(SpendScope scope, Instant now) {
    return alive().spending(scope, now);
  }

  @Override
  public long unsupplied(long job) {
    return alive().unsupplied(job);
  }

  @Override
  public Optional<Control> asked(long job) {
    return alive().asked(job);
  }

  @Override
  public void close() {}

  /// One more write, in which the crash may be.
  private <T> T write(Supplier<T> write) {
    long number = appends.incrementAndGet();
    if (number > append || (number == append && moment == Moment.BEFORE)) {
      throw crash();
    }
    T written = write.get();
    if (number == append) {
      throw crash();
    }
    return written;
  }

  /// Its writes count as appends do.
  private final class Batches implements BatchLog {

    private final BatchLog log;

    Batches(BatchLog log) {
      this.log = log;
    }

    @Override
    public long open(NewBatch batch) {
      return write(() -> log.open(batch));
    }

    @Override
    public void created(long batch, String providerId, Instant at) {
      write(() -> {
        log.created(batch, providerId, at);
        return batch;
      });
    }

    @Override
    public void cancelling(long batch, Instant at) {
      write(() -> {
        log.cancelling(batch, at);
        return batch;
      });
    }

    @Override
    public void close(long batch, String note, Instant at) {
      write(() -> {
        log.close(batch, note, at);
        return batch;
      });
    }

    @Override
    public Optional<BatchMember> member(long batch, String customId) {
      alive();
      return log.member(batch, customId);
    }

    @Override
    public List<BatchMember> unanswered(long batch, int limit) {
      alive();
      return log.unanswered(batch, limit);
    }
  }

  private Journal alive() {
    if (crashed()) {
      throw crash();
    }
    return journal;
  }

  private static JournalException crash() {
    return new JournalException(
        "The journal crashed, as the test asked for; open it again.",
        new IllegalStateException("crashed"));
  }
}
