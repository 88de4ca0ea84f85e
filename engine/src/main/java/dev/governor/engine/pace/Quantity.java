package dev.governor.engine.pace;

import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.LimitReport.Gauge;
import java.util.Locale;
import java.util.Optional;

/// What a provider's limits count.
public enum Quantity {
  REQUESTS,
  INPUT_TOKENS,
  OUTPUT_TOKENS,

  /// Of input and output together.
  TOKENS;

  /// What a report says of it.
  Optional<Gauge> gauge(LimitReport report) {
    return switch (this) {
      case REQUESTS -> report.requests();
      case INPUT_TOKENS -> report.inputTokens();
      case OUTPUT_TOKENS -> report.outputTokens();
      case TOKENS -> report.tokens();
    };
  }

  /// As it is written: `input_tokens`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
