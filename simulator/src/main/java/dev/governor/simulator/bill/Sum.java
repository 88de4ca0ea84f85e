package dev.governor.simulator.bill;

import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.util.Optional;

/// Adds up charges. Thread-safe.
final class Sum {

  private long requests;
  private long input;
  private long output;
  private long cacheRead;
  private long cacheWrite;
  private long picoUsd;
  private boolean isPriceless;

  synchronized void add(Charge charge) {
    requests++;
    input += charge.usage().input();
    output += charge.usage().output();
    cacheRead += charge.usage().cacheRead();
    cacheWrite += charge.usage().cacheWrite();
    if (charge.picoUsd().isPresent()) {
      picoUsd += charge.picoUsd().getAsLong();
    } else {
      isPriceless = true;
    }
  }

  synchronized Totals totals() {
    Optional<BigDecimal> usd =
        isPriceless ? Optional.empty() : Optional.of(BigDecimal.valueOf(picoUsd, Charge.SCALE));
    return new Totals(requests, new Usage(input, output, cacheRead, cacheWrite), usd);
  }
}
