package dev.governor.api.journal;

import java.time.Instant;
import java.util.List;

/// A batch that is about to be created at a provider.
///
/// @param tag names it for reconciliation; unique in the journal
/// @param at when it is sent
public record NewBatch(long job, String tag, List<Member> members, Instant at) {

  public NewBatch {
    members = List.copyOf(members);
  }

  /// An attempt that is made by the batch.
  ///
  /// @param lease the caller's right to the request
  /// @param attempt its number
  /// @param customId its name in the batch, unique there
  public record Member(
      Lease lease, long index, int attempt, String customId, Reservation reservation) {

    /// One that costs nothing.
    public Member(Lease lease, long index, int attempt, String customId) {
      this(lease, index, attempt, customId, Reservation.NONE);
    }
  }
}
