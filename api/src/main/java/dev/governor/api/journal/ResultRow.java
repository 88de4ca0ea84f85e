package dev.governor.api.journal;

import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.util.Optional;

/// A request that ended, with what all its attempts used together.
///
/// @param model the model that gave the last answer; empty where there was none
/// @param usd empty if the cost of any attempt is unknown
/// @param ending how it ended
/// @param isCached whether its answer was known before, so that nothing was sent for it
public record ResultRow(
    long index,
    String key,
    String model,
    int attempts,
    Usage usage,
    Optional<BigDecimal> usd,
    Ending ending,
    boolean isCached) {

  /// One whose answer was sent for it.
  public ResultRow(
      long index,
      String key,
      String model,
      int attempts,
      Usage usage,
      Optional<BigDecimal> usd,
      Ending ending) {
    this(index, key, model, attempts, usage, usd, ending, false);
  }

  public sealed interface Ending {

    /// @param output as JSON
    record Succeeded(String output) implements Ending {}

    /// @param raw the text of the last answer, if there was any
    record Failed(String cause, String message, String raw) implements Ending {}
  }
}
