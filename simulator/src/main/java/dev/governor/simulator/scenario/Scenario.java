package dev.governor.simulator.scenario;

import dev.governor.api.provider.ModelInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the simulator does to its callers.
///
/// @param description one sentence
/// @param keys those that are accepted; any where there are none
/// @param prices by model
public record Scenario(
    String name,
    String description,
    Latency latency,
    List<Limit> limits,
    List<FaultRule> faults,
    SpendLimit spendLimit,
    CacheTerms cache,
    BatchTerms batches,
    Set<String> keys,
    Map<String, ModelInfo.Prices> prices) {

  /// Nothing goes wrong.
  public static final Scenario CALM =
      new Scenario(
          "calm",
          "Nothing goes wrong.",
          Latency.NONE,
          List.of(),
          List.of(),
          SpendLimit.NONE,
          CacheTerms.USUAL,
          BatchTerms.USUAL,
          Set.of(),
          Map.of());

  public Scenario {
    limits = List.copyOf(limits);
    faults = List.copyOf(faults);
    keys = Set.copyOf(keys);
    prices = Map.copyOf(prices);
  }

  public Scenario withLatency(Latency other) {
    return new Scenario(
        name, description, other, limits, faults, spendLimit, cache, batches, keys, prices);
  }

  public Scenario withLimits(List<Limit> others) {
    return new Scenario(
        name, description, latency, others, faults, spendLimit, cache, batches, keys, prices);
  }

  public Scenario withFaults(List<FaultRule> others) {
    return new Scenario(
        name, description, latency, limits, others, spendLimit, cache, batches, keys, prices);
  }

  public Scenario withBatches(BatchTerms others) {
    return new Scenario(
        name, description, latency, limits, faults, spendLimit, cache, others, keys, prices);
  }

  public Scenario withKeys(Set<String> others) {
    return new Scenario(
        name, description, latency, limits, faults, spendLimit, cache, batches, others, prices);
  }

  public Scenario withPrices(Map<String, ModelInfo.Prices> others) {
    return new Scenario(
        name, description, latency, limits, faults, spendLimit, cache, batches, keys, others);
  }
}
