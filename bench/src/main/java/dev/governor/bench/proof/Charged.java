package dev.governor.bench.proof;

import dev.governor.api.provider.Usage;
import dev.governor.simulator.bill.Totals;
import java.math.BigDecimal;

/// Answers, their tokens and their price.
record Charged(long answers, Usage usage, BigDecimal usd) {

  static final Charged NOTHING = new Charged(0, Usage.NONE, BigDecimal.ZERO);

  static Charged of(Totals totals) {
    BigDecimal usd =
        totals.usd().orElseThrow(() -> new IllegalStateException("the simulator knows no price"));
    return new Charged(totals.requests(), totals.usage(), usd);
  }

  Charged plus(Charged other) {
    return new Charged(answers + other.answers, usage.plus(other.usage), usd.add(other.usd));
  }

  /// To the token, and to the last digit of the money.
  boolean is(Charged other) {
    return answers == other.answers && usage.equals(other.usage) && usd.compareTo(other.usd) == 0;
  }

  long tokens() {
    return usage.input() + usage.output() + usage.cacheRead() + usage.cacheWrite();
  }

  String text() {
    return "%,d answers, %,d tokens, $%s"
        .formatted(answers, tokens(), usd.stripTrailingZeros().toPlainString());
  }
}
