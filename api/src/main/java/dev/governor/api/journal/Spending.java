package dev.governor.api.journal;

import java.math.BigDecimal;

/// What has become of the money of one scope, in US dollars.
///
/// @param spent by attempts whose cost is known
/// @param reserved the worst case of those under way: some of it may come back
/// @param uncertain the worst case of those that ended without a known cost, such as one whose
///   process died: it may have been paid, and does not come back
public record Spending(BigDecimal spent, BigDecimal reserved, BigDecimal uncertain) {

  public static final Spending NONE =
      new Spending(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /// What counts against a cap now.
  public BigDecimal taken() {
    return settled().add(reserved);
  }

  /// What counts against it whatever is answered.
  public BigDecimal settled() {
    return spent.add(uncertain);
  }
}
