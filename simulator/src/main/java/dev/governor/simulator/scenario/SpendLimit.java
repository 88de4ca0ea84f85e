package dev.governor.simulator.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/// When a key's money is spent.
///
/// @param usd needs prices
public record SpendLimit(Optional<BigDecimal> usd, OptionalLong requests) {

  public static final SpendLimit NONE = new SpendLimit(Optional.empty(), OptionalLong.empty());
}
