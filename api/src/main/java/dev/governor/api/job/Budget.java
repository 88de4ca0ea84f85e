package dev.governor.api.job;

import java.math.BigDecimal;
import java.util.Optional;

/// What a job may spend, in US dollars. A cap is never passed: what an attempt costs at worst is
/// reserved before it is sent.
///
/// @param job all attempts of the job, whenever they were made
/// @param perDay what all jobs together spend on the job's account in one day, by UTC
/// @param account what all jobs together ever spend on the job's account
/// @param confirmAbove from which estimate on a person is asked before anything is sent
public record Budget(
    Optional<BigDecimal> job,
    Optional<BigDecimal> perDay,
    Optional<BigDecimal> account,
    Optional<BigDecimal> confirmAbove) {

  public static final Budget NONE =
      new Budget(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Budget {
    check(job, "budget.maxUsd");
    check(perDay, "budget.maxUsdPerDay");
    check(account, "budget.maxUsdAccount");
    check(confirmAbove, "budget.confirmAboveUsd");
  }

  /// A cap for the job alone.
  public static Budget of(BigDecimal usd) {
    return new Budget(Optional.of(usd), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Whether there is any cap.
  public boolean isCapped() {
    return job.isPresent() || perDay.isPresent() || account.isPresent();
  }

  private static void check(Optional<BigDecimal> usd, String field) {
    usd.ifPresent(sum -> Check.that(sum.signum() >= 0, field, "must not be negative, was " + sum));
  }
}
