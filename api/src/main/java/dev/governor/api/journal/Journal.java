package dev.governor.api.journal;

import dev.governor.api.job.JobState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/// The durable store of jobs, requests, attempts and results: the only truth. What a method has
/// returned from, or a stage has completed for, survives the death of the process.
///
/// All methods throw [JournalException] if the journal cannot be written. Thread-safe. Everything
/// that an implementation must do is in the contract suite of the testkit.
public interface Journal extends JournalReader, AutoCloseable {

  /// Registers a job in the state created, without requests. Earlier registrations of the same id
  /// stay as its predecessors.
  JobRecord register(NewJob job);

  /// Adds a page of requests, in the order of their indexes.
  ///
  /// @throws DuplicateKeyException if a key was there already; the page is not added
  void add(long job, List<NewRequest> page);

  /// Ends the intake. Successes of all predecessors whose intake was complete are carried over
  /// where key and fingerprint are equal, the newest first; they cost nothing again, also if a
  /// change is undone.
  ///
  /// @return how many were carried over
  long completeIntake(long job);

  /// Ends the intake of requests that are only named: none can be claimed before [#supply] gave it
  /// its item.
  void completeNames(long job);

  /// Gives a request of a job whose requests were named its item. One that had another item before
  /// becomes pending again, with its attempts no longer counted, unless this item's success is
  /// known: of the request itself, or of a predecessor's request of that key. An attempt without an
  /// answer is closed as `unknown`.
  ///
  /// @throws IllegalArgumentException if the job has no request of that key
  /// @throws IllegalStateException if somebody holds a lease on the request, which has not ended
  Supplied supply(long job, SuppliedItem item, Instant now);

  /// Lets no request of a job whose requests were named be claimed before it is supplied again: the
  /// items that they have may be out of date. Leaves alone what somebody holds, and what is at the
  /// provider.
  void withhold(long job, Instant now);

  /// Forgets a registration whose intake did not complete, with its requests; its predecessor is
  /// the newest again.
  void abandon(long job);

  /// Replaces the job's settings, where they do not change its requests.
  void reconfigure(long job, ObjectNode config);

  /// Records a change of state. The first `running` sets the start, the first finished state the
  /// end; `running` clears an earlier end. What another process asked for is answered by it, and
  /// forgotten.
  void transition(long job, JobState state, Instant at);

  /// Gives a worker the next requests that have not ended and are nobody's, in input order: first
  /// those of ranges that were released or whose lease ran out under another worker, then fresh
  /// ones. What the worker holds itself it is never given, so that a clock that jumps does not take
  /// from a process what it is working on. Attempts of a lost lease that have no answer are closed
  /// as `unknown`, unless they are in an open batch.
  ///
  /// @param limit the most requests of a fresh range; a range that comes back is given whole
  /// @return empty if there is nothing to claim now
  Optional<Claim> claim(long job, String worker, int limit, Instant now, Instant until);

  /// Prolongs all leases of a worker, also those that ran out as long as nobody took them.
  void renew(String worker, Instant until);

  /// Gives a range back; what of it has not ended can be claimed again at once. Unknown leases are
  /// ignored.
  CompletionStage<Void> release(Lease lease);

  /// Takes all leases from whoever holds them. Only for a process that knows itself alone.
  void revokeAll();

  /// Appends an entry. Completes when it is durable, in the order of the calls; completes
  /// exceptionally with [StaleLeaseException] if the lease is no longer the caller's, with
  /// [BudgetException] if an intent's reservation does not fit under a cap beside all that is spent
  /// and reserved, by whatever process. An entry that cannot be written fails with
  /// [JournalException], alone. The stage completes on the journal's own thread: what hangs on it
  /// must not block.
  CompletionStage<Void> append(Entry entry);

  /// The batches at providers.
  BatchLog batches();

  /// The answers that are known.
  Responses responses();

  /// Makes failed requests pending again, with their attempts no longer counted. Claims give the
  /// amendment with them, until another retry says otherwise or the request has another item.
  ///
  /// @return how many
  long retryFailed(long job, Retry retry);

  /// Leaves a wish for the process that runs the job.
  void ask(long job, Control control);

  @Override
  void close();
}
