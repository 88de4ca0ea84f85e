package dev.governor.api.provider;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What the catalogue says of a model. A number that has no source is empty, never zero.
///
/// @param provider the name of the provider that serves it
/// @param sources where the numbers are from
public record ModelInfo(
    String provider,
    String id,
    List<String> aliases,
    Prices prices,
    Capacity capacity,
    Lifecycle lifecycle,
    List<Source> sources) {

  public ModelInfo {
    aliases = List.copyOf(aliases);
    sources = List.copyOf(sources);
  }

  /// What its tokens cost.
  ///
  /// @param longPrompt the rates from some length of the prompt on, where they differ
  /// @param batchFactor what the batch API multiplies all of them by, such as 0.5
  public record Prices(
      Rates rates, Optional<LongPrompt> longPrompt, Optional<BigDecimal> batchFactor) {

    public static final Prices UNKNOWN =
        new Prices(Rates.UNKNOWN, Optional.empty(), Optional.empty());

    /// Of what costs nothing, whatever is asked.
    public static final Prices FREE =
        new Prices(Rates.FREE, Optional.empty(), Optional.of(BigDecimal.ONE));
  }

  /// US dollars for a million tokens.
  ///
  /// @param input read fresh, neither from the cache nor into it
  /// @param cacheWrite kept for the shortest time that the vendor offers
  public record Rates(
      Optional<BigDecimal> input,
      Optional<BigDecimal> output,
      Optional<BigDecimal> cacheWrite,
      Optional<BigDecimal> cacheRead) {

    public static final Rates UNKNOWN =
        new Rates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static final Rates FREE =
        new Rates(
            Optional.of(BigDecimal.ZERO),
            Optional.of(BigDecimal.ZERO),
            Optional.of(BigDecimal.ZERO),
            Optional.of(BigDecimal.ZERO));
  }

  /// Rates for every token of a request with a longer prompt, its answer too.
  ///
  /// @param over more tokens than that in the prompt, what is cached included
  public record LongPrompt(long over, Rates rates) {}

  /// @param takesTemperature whether it takes sampling parameters
  /// @param hasSchemaMode whether it can be held to a JSON Schema by the provider
  /// @param minCachedTokens the shortest prefix that is cached
  public record Capacity(
      OptionalLong contextTokens,
      OptionalInt maxOutputTokens,
      boolean takesTemperature,
      boolean hasSchemaMode,
      OptionalInt minCachedTokens,
      Optional<RateLimits> defaultLimits) {

    /// Of a model that nobody knows: it may take whatever is sent.
    public static final Capacity UNKNOWN =
        new Capacity(
            OptionalLong.empty(),
            OptionalInt.empty(),
            true,
            true,
            OptionalInt.empty(),
            Optional.empty());
  }

  /// Per minute.
  public record RateLimits(
      OptionalLong requests, OptionalLong inputTokens, OptionalLong outputTokens) {}

  /// Whether it can still be asked.
  public sealed interface Lifecycle {

    record Active() implements Lifecycle {}

    /// Deprecated: it still answers.
    ///
    /// @param ends the last day
    record Ending(Optional<LocalDate> ends, Optional<String> successor) implements Lifecycle {}

    record Retired(Optional<LocalDate> since, Optional<String> successor) implements Lifecycle {}
  }

  /// @param facts which of the numbers it stands for
  /// @param read when it was looked up
  public record Source(String facts, String document, LocalDate read) {}
}
