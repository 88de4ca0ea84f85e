package dev.governor.api.journal;

import java.time.Instant;
import java.util.Optional;

/// A batch at a provider, as the journal has it.
///
/// @param number the journal's own
/// @param providerId empty as long as nobody knows whether it was created
/// @param size attempts in it
/// @param unanswered those without an answer
/// @param cancelledAt when it was first to be cancelled; whether the provider heard of it is not
///   known
/// @param closedAt when nothing more was expected of it
/// @param note how it ended, as a sentence; empty while it is open
public record BatchRecord(
    long number,
    String tag,
    int size,
    long unanswered,
    Instant sentAt,
    Optional<String> providerId,
    Optional<Instant> cancelledAt,
    Optional<Instant> closedAt,
    String note) {

  public boolean isOpen() {
    return closedAt.isEmpty();
  }
}
