package dev.governor.simulator.stage;

import dev.governor.simulator.scenario.Limit;
import dev.governor.simulator.stage.Gauge.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Holds callers to the scenario's limits, each key and model apart. Thread-safe.
public final class Limiter {

  private final List<Limit> limits;
  private final Map<String, Buckets> byLane = new HashMap<>();

  Limiter(List<Limit> limits) {
    this.limits = List.copyOf(limits);
  }

  /// What is asked of it.
  ///
  /// @param input tokens that count, so not those read from a cache
  /// @param most tokens that the answer may have, for vendors that count them beforehand
  public record Demand(String key, String model, long input, long most) {}

  /// @param refused by which limit, and when to come again
  public record Verdict(List<Gauge> gauges, Optional<Refusal> refused) {
    public static final Verdict UNLIMITED = new Verdict(List.of(), Optional.empty());
  }

  /// @param message in the provider's words
  /// @param comeAfter empty where it is not said
  public record Refusal(String message, Optional<Duration> comeAfter) {}

  /// Whether there are no limits at all.
  public boolean isIdle() {
    return limits.isEmpty();
  }

  public synchronized Verdict ask(Demand demand, long now) {
    Optional<Limit> limit =
        limits.stream().filter(each -> each.matches(demand.model())).findFirst();
    if (limit.isEmpty()) {
      return Verdict.UNLIMITED;
    }
    Buckets buckets =
        byLane.computeIfAbsent(
            demand.key() + '\0' + demand.model(), _ -> Buckets.of(limit.get(), now));
    buckets.fill(now);
    Map<Kind, Double> wanted = wanted(demand);
    Optional<Refusal> refusal = buckets.refusal(wanted);
    if (refusal.isEmpty()) {
      buckets.admit(wanted);
    }
    return limit.get().silent()
        ? new Verdict(List.of(), refusal.map(why -> new Refusal(why.message(), Optional.empty())))
        : new Verdict(buckets.gauges(), refusal);
  }

  private static Map<Kind, Double> wanted(Demand demand) {
    Map<Kind, Double> wanted = new EnumMap<>(Kind.class);
    wanted.put(Kind.REQUESTS, 1.0);
    wanted.put(Kind.INPUT_TOKENS, (double) demand.input());
    wanted.put(Kind.TOKENS, (double) demand.input() + demand.most());
    return wanted;
  }

  /// The answer was so long.
  public synchronized void settle(String key, String model, long output) {
    Buckets buckets = byLane.get(key + '\0' + model);
    if (buckets != null) {
      buckets.take(Map.of(Kind.OUTPUT_TOKENS, (double) output));
    }
  }

  synchronized void reset() {
    byLane.clear();
  }

  private record Buckets(Map<Kind, TokenBucket> all, Optional<Ramp> ramp) {

    static Buckets of(Limit limit, long now) {
      Map<Kind, TokenBucket> all = new EnumMap<>(Kind.class);
      put(all, Kind.REQUESTS, limit.requests(), limit.burst(), now);
      put(all, Kind.INPUT_TOKENS, limit.inputTokens(), limit.burst(), now);
      put(all, Kind.OUTPUT_TOKENS, limit.outputTokens(), limit.burst(), now);
      put(all, Kind.TOKENS, limit.tokens(), limit.burst(), now);
      return new Buckets(all, limit.acceleration().map(terms -> new Ramp(terms, now)));
    }

    private static void put(
        Map<Kind, TokenBucket> all, Kind kind, OptionalLong limit, double burst, long now) {
      limit.ifPresent(perMinute -> all.put(kind, new TokenBucket(perMinute, burst, now)));
    }

    void fill(long now) {
      all.values().forEach(bucket -> bucket.fill(now));
      ramp.ifPresent(each -> each.fill(now));
    }

    Optional<Refusal> refusal(Map<Kind, Double> wanted) {
      for (Map.Entry<Kind, TokenBucket> entry : all.entrySet()) {
        // Of output nobody knows beforehand how much it will be: some must be left.
        double amount = wanted.getOrDefault(entry.getKey(), 1.0);
        TokenBucket bucket = entry.getValue();
        if (!bucket.has(amount)) {
          Duration wait = Duration.ofNanos(bucket.until(amount));
          return Optional.of(
              new Refusal(message(entry.getKey(), bucket.perMinute()), Optional.of(wait)));
        }
      }
      return ramp.filter(each -> !each.hasOne())
          .map(each ->
              new Refusal(
                  "Your requests became more too sharply: let them grow little by little",
                  Optional.of(Duration.ofNanos(each.untilOne()))));
    }

    private static String message(Kind kind, long limit) {
      return "This request would exceed your rate limit of %,d %s per minute"
          .formatted(
              limit,
              switch (kind) {
                case REQUESTS -> "requests";
                case INPUT_TOKENS -> "input tokens";
                case OUTPUT_TOKENS -> "output tokens";
                case TOKENS -> "tokens";
              });
    }

    void admit(Map<Kind, Double> wanted) {
      take(wanted);
      ramp.ifPresent(Ramp::takeOne);
    }

    void take(Map<Kind, Double> wanted) {
      wanted.forEach((kind, amount) -> {
        TokenBucket bucket = all.get(kind);
        if (bucket != null) {
          bucket.take(amount);
        }
      });
    }

    List<Gauge> gauges() {
      List<Gauge> gauges = new ArrayList<>(all.size());
      all.forEach((kind, bucket) ->
          gauges.add(
              new Gauge(
                  kind,
                  bucket.perMinute(),
                  bucket.remaining(),
                  Duration.ofNanos(bucket.untilFull()))));
      return gauges;
    }
  }
}
