package dev.governor.api.journal;

import java.math.BigDecimal;

/// An attempt would have passed a cap at worst; nothing was recorded, and it must not be sent. The
/// message is a sentence that says which cap, and how to go on.
public final class BudgetException extends RuntimeException {

  private final String sentence;
  private final transient SpendScope scope;
  private final BigDecimal limit;
  private final transient Spending spending;
  private final BigDecimal worst;

  /// @param spending of the scope, when it was refused
  /// @param worst what the attempt may cost
  public BudgetException(SpendScope scope, BigDecimal limit, Spending spending, BigDecimal worst) {
    String sentence = sentence(scope, limit, spending, worst);
    super(sentence);
    this.sentence = sentence;
    this.scope = scope;
    this.limit = limit;
    this.spending = spending;
    this.worst = worst;
  }

  /// The message: which cap, and how to go on.
  public String sentence() {
    return sentence;
  }

  public SpendScope scope() {
    return scope;
  }

  public BigDecimal limit() {
    return limit;
  }

  public Spending spending() {
    return spending;
  }

  /// What the attempt may cost; of several that were refused together, one of them.
  public BigDecimal worst() {
    return worst;
  }

  /// What the cap leaves now.
  public BigDecimal left() {
    return limit.subtract(spending.taken());
  }

  /// Whether the attempt may fit when some of those under way have turned out cheaper.
  public boolean mayFitLater() {
    return spending.reserved().signum() > 0 && spending.settled().add(worst).compareTo(limit) <= 0;
  }

  private static String sentence(
      SpendScope scope, BigDecimal limit, Spending spending, BigDecimal worst) {
    String uncertain =
        spending.uncertain().signum() == 0
            ? ""
            : ", up to %s more may have been paid for attempts without a known cost"
                .formatted(Usd.up(spending.uncertain()));
    String reserved =
        spending.reserved().signum() == 0
            ? ""
            : ", %s are reserved by others".formatted(Usd.up(spending.reserved()));
    return "%s is reached: %s are spent%s%s, and the next request may cost up to %s; %s"
        .formatted(
            cap(scope, Usd.exact(limit)),
            Usd.up(spending.spent()),
            uncertain,
            reserved,
            Usd.up(worst),
            remedy(scope));
  }

  private static String cap(SpendScope scope, String limit) {
    return switch (scope) {
      case SpendScope.OfJob _ -> "the budget of %s for this job".formatted(limit);
      case SpendScope.OfDay(_, var day) ->
          "the budget of %s a day for its account (%s, UTC)".formatted(limit, day);
      case SpendScope.OfAccount _ -> "the budget of %s for its account".formatted(limit);
    };
  }

  private static String remedy(SpendScope scope) {
    return switch (scope) {
      case SpendScope.OfJob _ -> "raise budget.max_usd and resume";
      case SpendScope.OfDay _ -> "resume tomorrow, or raise budget.max_usd_per_day and resume";
      case SpendScope.OfAccount _ -> "raise budget.max_usd_account and resume";
    };
  }
}
