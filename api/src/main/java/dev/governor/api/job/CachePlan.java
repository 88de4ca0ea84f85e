package dev.governor.api.job;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the provider's prompt cache saves a job, against asking everything at the price of input:
/// reading is cheaper, and writing is dearer where it has a price of its own. Stands in a job's
/// stored configuration, so that the prices are those that the job was run by.
///
/// @param expected the tokens that the job's requests share, if all of them were there to be
///   counted
/// @param input dollars for a million tokens, like the others
public record CachePlan(
    Optional<Expected> expected, BigDecimal input, BigDecimal cacheRead, BigDecimal cacheWrite) {

  private static final String FIELD = "prompt_cache_plan";
  private static final String READ = "read_tokens";
  private static final String WRITTEN = "written_tokens";
  private static final String PRICES = "usd_per_million";
  private static final String INPUT = "input";
  private static final String CACHE_READ = "cache_read";
  private static final String CACHE_WRITE = "cache_write";
  private static final int MILLION = 6;

  /// Where each beginning is written once, and read by all others that have it.
  public record Expected(long read, long written) {}

  /// The plan in a job's stored configuration; empty where its provider keeps no prompts, or its
  /// prices are not known.
  public static Optional<CachePlan> in(JsonNode config) {
    JsonNode plan = config.path(FIELD);
    if (!plan.isObject()) {
      return Optional.empty();
    }
    return Optional.of(
        new CachePlan(
            plan.has(READ)
                ? Optional.of(new Expected(plan.path(READ).asLong(), plan.path(WRITTEN).asLong()))
                : Optional.empty(),
            plan.path(PRICES).path(INPUT).decimalValue(),
            plan.path(PRICES).path(CACHE_READ).decimalValue(),
            plan.path(PRICES).path(CACHE_WRITE).decimalValue()));
  }

  /// Puts it where [#in] finds it.
  public void putInto(ObjectNode config) {
    ObjectNode plan = Json.object();
    expected.ifPresent(tokens -> plan.put(READ, tokens.read()).put(WRITTEN, tokens.written()));
    plan.putObject(PRICES)
        .put(INPUT, input)
        .put(CACHE_READ, cacheRead)
        .put(CACHE_WRITE, cacheWrite);
    config.set(FIELD, plan);
  }

  public CachePlan withExpected(Expected tokens) {
    return new CachePlan(Optional.of(tokens), input, cacheRead, cacheWrite);
  }

  /// Dollars that are expected to be saved.
  public Optional<BigDecimal> predicted() {
    return expected.map(tokens -> saved(tokens.read(), tokens.written()));
  }

  /// Dollars that were saved; less than nothing where more was written than read.
  ///
  /// @param usage as the provider reported it
  public BigDecimal measured(Usage usage) {
    return saved(usage.cacheRead(), usage.cacheWrite());
  }

  private BigDecimal saved(long read, long written) {
    BigDecimal gained = input.subtract(cacheRead).multiply(BigDecimal.valueOf(read));
    BigDecimal lost = cacheWrite.subtract(input).multiply(BigDecimal.valueOf(written));
    return gained.subtract(lost).movePointLeft(MILLION);
  }
}
