package dev.governor.engine.pace;

import java.util.Locale;

/// What a provider's limits count.
public enum Quantity {
  REQUESTS,
  INPUT_TOKENS,
  OUTPUT_TOKENS,

  /// Of input and output together.
  TOKENS;

  /// As it is written: `input_tokens`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
