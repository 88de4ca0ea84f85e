package dev.governor.simulator.scenario;

import dev.governor.api.provider.ModelInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the simulator does to its callers.
///
/// @param description one sentence
/// @param firstToken which share of the latency has passed when an answer begins
/// @param keys those that are accepted; any where there are none
/// @param prices by model
public record Scenario(
    String name,
    String description,
    Latency latency,
    double firstToken,
    List<Limit> limits,
    List<FaultRule> faults,
    SpendLimit spendLimit,
    CacheTerms cache,
    BatchTerms batches,
    Set<String> keys,
    Map<String, ModelInfo.Prices> prices) {

  public static final double USUAL_FIRST_TOKEN = 0.25;

  /// Nothing goes wrong.
  public static final Scenario CALM =
      new Scenario(
          "calm",
          "Nothing goes wrong.",
          Latency.NONE,
          USUAL_FIRST_TOKEN,
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
        name,
        description,
        other,
        firstToken,
        limits,
        faults,
        spendLimit,
        cache,
        batches,
        keys,
        prices);
  }

  public Scenario withLimits(List<Limit> others) {
    return new Scenario(
        name,
        description,
        latency,
        firstToken,
        others,
        faults,
        spendLimit,
        cache,
        batches,
        keys,
        prices);
  }

  public Scenario withFaults(List<FaultRule> others) {
    return new Scenario(
        name,
        description,
        latency,
        firstToken,
        limits,
        others,
        spendLimit,
        cache,
        batches,
        keys,
        prices);
  }

  public Scenario withBatches(BatchTerms others) {
    return new Scenario(
        name,
        description,
        latency,
        firstToken,
        limits,
        faults,
        spendLimit,
        cache,
        others,
        keys,
        prices);
  }

  public Scenario withKeys(Set<String> others) {
    return new Scenario(
        name,
        description,
        latency,
        firstToken,
        limits,
        faults,
        spendLimit,
        cache,
        batches,
        others,
        prices);
  }

  public Scenario withPrices(Map<String, ModelInfo.Prices> others) {
    return new Scenario(
        name,
        description,
        latency,
        firstToken,
        limits,
        faults,
        spendLimit,
        cache,
        batches,
        keys,
        others);
  }

  public Scenario withCache(CacheTerms others) {
    return new Scenario(
        name,
        description,
        latency,
        firstToken,
        limits,
        faults,
        spendLimit,
        others,
        batches,
        keys,
        prices);
  }
}
