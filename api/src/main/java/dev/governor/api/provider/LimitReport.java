package dev.governor.api.provider;

import java.time.Duration;
import java.util.Optional;

/// How a provider's limits stand, by the headers of one answer. What it did not tell is empty.
///
/// @param tokens of input and output together, where they are counted so
public record LimitReport(
    Optional<Gauge> requests,
    Optional<Gauge> inputTokens,
    Optional<Gauge> outputTokens,
    Optional<Gauge> tokens) {

  public static final LimitReport NONE =
      new LimitReport(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /// Whether nothing was told.
  public boolean isEmpty() {
    return equals(NONE);
  }

  /// One limit.
  ///
  /// @param limit in the provider's period, most often a minute
  /// @param remaining perhaps rounded
  /// @param reset until all of it is there again
  public record Gauge(long limit, long remaining, Duration reset) {}
}
