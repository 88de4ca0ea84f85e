package dev.governor.api.journal;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.time.Instant;
import java.util.Optional;

/// One attempt as the ledger has it.
///
/// @param answer empty while it is under way, or if its process died
public record LedgerRow(
    long index, String key, int attempt, Instant sentAt, Optional<Answered> answer) {

  /// @param counted whether it counts against `maxRetries`
  public record Answered(
      Instant at,
      String outcome,
      String message,
      String model,
      Usage usage,
      Cost cost,
      boolean counted) {}
}
