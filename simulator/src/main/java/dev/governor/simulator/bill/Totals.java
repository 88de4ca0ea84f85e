package dev.governor.simulator.bill;

import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.util.Optional;

/// Sums of a bill.
///
/// @param requests those that were charged
/// @param usage `input` is without what was read from a cache
/// @param usd empty if a price is not known
public record Totals(long requests, Usage usage, Optional<BigDecimal> usd) {

  public static final Totals NONE = new Totals(0, Usage.NONE, Optional.of(BigDecimal.ZERO));
}
