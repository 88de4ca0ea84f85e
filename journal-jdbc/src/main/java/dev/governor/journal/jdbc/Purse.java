package dev.governor.journal.jdbc;

import dev.governor.api.job.Budget;
import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.SpendScope;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The money of one scope, in trillionths of a dollar, within one transaction.
final class Purse {

  private final SpendScope scope;
  private long spent;
  private long reserved;
  private long uncertain;
  private boolean isChanged;

  /// Of what is reserved, the part of attempts that nobody works on any more; asked for where it
  /// matters only, and once.
  private Optional<Long> orphaned = Optional.empty();

  Purse(SpendScope scope, long spent, long reserved, long uncertain) {
    this.scope = scope;
    this.spent = spent;
    this.reserved = reserved;
    this.uncertain = uncertain;
  }

  SpendScope scope() {
    return scope;
  }

  long spent() {
    return spent;
  }

  long reserved() {
    return reserved;
  }

  long uncertain() {
    return uncertain;
  }

  boolean isChanged() {
    return isChanged;
  }

  /// @throws BudgetException if `amount` more would pass the scope's cap
  void check(Session session, Budget caps, long amount, Instant now) throws SQLException {
    Optional<BigDecimal> cap = cap(caps);
    if (cap.isEmpty()) {
      return;
    }
    long taken = Math.addExact(spent, Math.addExact(reserved, uncertain));
    if (Math.addExact(taken, amount) > Stored.limit(cap.get())) {
      throw refusal(session, cap.get(), Stored.usd(amount), now);
    }
  }

  BudgetException refusal(Session session, BigDecimal cap, BigDecimal worst, Instant now)
      throws SQLException {
    if (orphaned.isEmpty()) {
      orphaned = Optional.of(PurseTable.orphaned(session, scope, now));
    }
    return new BudgetException(
        scope, cap, PurseTable.spending(spent, reserved, uncertain, orphaned.get()), worst);
  }

  void reserve(long amount) {
    reserved = Math.addExact(reserved, amount);
    isChanged = true;
  }

  /// @param cost empty if nobody knows it
  void settle(long amount, Optional<Long> cost) {
    reserved -= amount;
    if (cost.isPresent()) {
      spent = Math.addExact(spent, cost.get());
    } else {
      uncertain = Math.addExact(uncertain, amount);
    }
    isChanged = true;
  }

  private Optional<BigDecimal> cap(Budget caps) {
    return switch (scope) {
      case SpendScope.OfJob _ -> caps.job();
      case SpendScope.OfDay _ -> caps.perDay();
      case SpendScope.OfAccount _ -> caps.account();
    };
  }
}
