package dev.governor.api.journal;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be read from a journal, also while another process writes it. All methods throw
/// [JournalException] if the journal cannot be read. Thread-safe.
public interface JournalReader {

  /// The job's newest registration.
  Optional<JobRecord> find(JobId id);

  /// All jobs, each by its newest registration, oldest first.
  List<JobRecord> list();

  Counts counts(long job);

  /// The sums over all attempts of the job, those of its earlier registrations included.
  Totals totals(long job);

  /// What has become of the money of a scope.
  ///
  /// @param now attempts under way whose lease has run out by then are uncertain
  Spending spending(SpendScope scope, Instant now);

  /// Every request that succeeded, by index.
  void forEachSuccess(long job, Consumer<ResultRow> rows);

  /// The output of a request that succeeded, as JSON; empty for any other.
  Optional<String> output(long job, String key);

  /// Every request that failed, by index.
  void forEachFailure(long job, Consumer<ResultRow> rows);

  /// Every attempt of the job, those of its earlier registrations included, oldest first.
  void forEachAttempt(long job, Consumer<LedgerRow> rows);

  /// How many requests have more than one ending, or an index outside the job: 0, always.
  long violations(long job);

  /// The job's batches at providers, oldest first; also those that are closed.
  List<BatchRecord> batches(long job);

  /// How many requests are named, have not ended, and have no item, or one that is withheld.
  long unsupplied(long job);

  /// What the job's process is asked to do, if anything.
  Optional<Control> asked(long job);
}
