package dev.governor.api.provider;

import java.math.BigDecimal;

/// What an attempt cost. A price that nobody knows is unknown, never zero.
public sealed interface Cost {

  record Known(BigDecimal usd) implements Cost {}

  record Unknown() implements Cost {}

  Cost FREE = new Known(BigDecimal.ZERO);
  Cost UNKNOWN = new Unknown();
}
