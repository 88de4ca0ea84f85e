package dev.governor.api.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The part of a journal that remembers batches at providers: an attempt that is in an open batch
/// is under way, whatever becomes of the process that sent it.
///
/// All methods throw [JournalException] if the journal cannot be written or read. Thread-safe.
public interface BatchLog {

  /// Records a batch and, as sent, its attempts. Durable when it returns: only then may it be
  /// created.
  ///
  /// @return its number
  /// @throws StaleLeaseException if a member's lease is no longer the caller's; nothing was written
  /// @throws BudgetException if its members together do not fit under a cap; nothing was written
  long open(NewBatch batch);

  /// Records the provider's id.
  void created(long batch, String providerId, Instant at);

  /// Records that the batch is about to be cancelled. Durable when it returns.
  void cancelling(long batch, Instant at);

  /// Nothing more is expected of the batch. Attempts of it without an answer are then as those of a
  /// process that died.
  ///
  /// @param note how it ended
  void close(long batch, String note, Instant at);

  /// The attempt with that name.
  Optional<BatchMember> member(long batch, String customId);

  /// Attempts without an answer, by position; sees every entry that was appended before the call.
  ///
  /// @param limit the most that are given
  List<BatchMember> unanswered(long batch, int limit);
}
