package dev.governor.api.job;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;

/// The ledger's sums.
///
/// @param usd of the attempts whose cost is known
/// @param unknownCosts attempts whose cost nobody knows
public record Totals(long attempts, Usage usage, BigDecimal usd, long unknownCosts) {

  public static final Totals NONE = new Totals(0, Usage.NONE, BigDecimal.ZERO, 0);

  /// With one more attempt.
  public Totals plus(Usage used, Cost cost) {
    return switch (cost) {
      case Cost.Known(BigDecimal more) ->
          new Totals(attempts + 1, usage.plus(used), usd.add(more), unknownCosts);
      case Cost.Unknown _ -> new Totals(attempts + 1, usage.plus(used), usd, unknownCosts + 1);
    };
  }
}
