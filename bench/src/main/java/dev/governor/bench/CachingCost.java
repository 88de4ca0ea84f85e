package dev.governor.bench;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// What jobs cost whose requests begin alike: with one request sent ahead to fill the provider's
/// cache, with all sent at once, and as cheaply as can be. What is charged is what the simulator
/// would have charged.
final class CachingCost {

  private static final int REQUESTS = 500;
  private static final int BLOCK = 100;

  private final CachingRig rig;

  private CachingCost(CachingRig rig) {
    this.rig = rig;
  }

  static void measure(String[] arguments) throws Exception {
    int requests = arguments.length == 0 ? REQUESTS : Integer.parseInt(arguments[0]);
    Report.machine();
    Report.line(
        "%,d requests to %s, %d in flight; %,d tokens that they share; latency %s to %s s, a quarter of it to the first token"
            .formatted(
                requests,
                CachingRig.MODEL,
                CachingRig.IN_FLIGHT,
                CachingRig.SHARED_TOKENS,
                seconds(CachingRig.LATENCY.least()),
                seconds(CachingRig.LATENCY.most())));
    Report.line("");
    Report.line(
        "| beginnings | sent | tokens written | tokens read | charged, $ | cheapest, $ | charged : cheapest"
            + " | saving expected, $ | measured, $ | took, s |");
    Report.line("|---|---|---|---|---|---|---|---|---|---|");
    CachingCost cost = new CachingCost(new CachingRig(requests));
    Duration usual = Duration.ofMinutes(5);
    // Before the first, what runs is still being compiled.
    cost.rig.run(new Variant("warm-up", 1, 1, usual, Optional.empty(), _ -> 0), false);
    cost.row(new Variant("one", 1, 1, usual, Optional.empty(), _ -> 0));
    cost.row(new Variant("five, interleaved", 5, 5, usual, Optional.empty(), index -> index % 5));
    cost.row(
        new Variant(
            "two, in blocks of %d by turns; kept for 1 s".formatted(BLOCK),
            2,
            2,
            Duration.ofSeconds(1),
            Optional.empty(),
            index -> index / BLOCK % 2));
    cost.row(
        new Variant(
            "one; kept for 1 s, with 2 s of 429 in between",
            1,
            2,
            Duration.ofSeconds(1),
            Optional.of(Duration.ofSeconds(2)),
            _ -> 0));
  }

  /// @param writes how often something must be written at least
  /// @param pause how long the provider takes nothing
  record Variant(
      String name,
      int prefixes,
      int writes,
      Duration life,
      Optional<Duration> pause,
      IntUnaryOperator rules) {}

  private void row(Variant variant) throws Exception {
    for (boolean isPlanned : List.of(false, true)) {
      CachingRig.Ran ran = rig.run(variant, isPlanned);
      Usage usage = ran.charged().usage();
      BigDecimal usd = ran.charged().usd().orElseThrow();
      BigDecimal cheapest = cheapest(ran.prices(), ran.charged().requests(), usage, variant);
      Report.line(
          "| %s | %s | %,d | %,d | %.4f | %.4f | %.3f | %s | %.4f | %.2f |"
              .formatted(
                  variant.name(),
                  isPlanned ? "one ahead" : "all at once",
                  usage.cacheWrite(),
                  usage.cacheRead(),
                  usd,
                  cheapest,
                  usd.doubleValue() / cheapest.doubleValue(),
                  ran.plan().predicted().map("%.4f"::formatted).orElse("-"),
                  ran.plan().measured(usage),
                  ran.span().wallNanos() / 1e9));
    }
  }

  /// The same tokens, with as little of them written as can be.
  private static BigDecimal cheapest(Prices prices, long requests, Usage usage, Variant variant) {
    long shared = usage.cacheRead() + usage.cacheWrite();
    long written = shared / requests * variant.writes();
    Usage best = new Usage(usage.input(), usage.output(), shared - written, written);
    return switch (Price.of(prices, best)) {
      case Cost.Known(BigDecimal usd) -> usd;
      case Cost.Unknown _ -> throw new IllegalStateException("the model has no price");
    };
  }

  private static String seconds(Duration duration) {
    return Double.toString(duration.toMillis() / 1e3);
  }
}
