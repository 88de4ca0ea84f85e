package dev.governor.simulator.bill;

import dev.governor.api.provider.Usage;
import java.util.OptionalLong;

/// What one answer is charged with.
///
/// @param picoUsd in millionths of a millionth of a dollar: prices for a million tokens stay whole
public record Charge(Usage usage, OptionalLong picoUsd) {

  /// Decimal places of a pico-dollar.
  static final int SCALE = 12;
}
