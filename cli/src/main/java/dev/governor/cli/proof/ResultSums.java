package dev.governor.cli.proof;

import dev.governor.api.journal.ResultRow;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;

/// What the requests that ended used together.
final class ResultSums {

  private long asked;
  private long attempts;
  private Usage usage = Usage.NONE;
  private BigDecimal usd = BigDecimal.ZERO;

  void add(ResultRow row) {
    asked += row.attempts() > 0 ? 1 : 0;
    attempts += row.attempts();
    usage = usage.plus(row.usage());
    usd = usd.add(row.usd().orElse(BigDecimal.ZERO));
  }

  /// Requests that were asked at all.
  long asked() {
    return asked;
  }

  long attempts() {
    return attempts;
  }

  Usage usage() {
    return usage;
  }

  BigDecimal usd() {
    return usd;
  }
}
