package dev.governor.api.journal;

import dev.governor.api.job.JobId;
import java.time.LocalDate;

/// What a cap is on.
public sealed interface SpendScope {

  /// All attempts of a job, in all its registrations.
  record OfJob(JobId job) implements SpendScope {}

  /// All attempts that an account pays for and that were sent on one day.
  ///
  /// @param day by UTC
  record OfDay(String account, LocalDate day) implements SpendScope {}

  /// All attempts that an account ever paid for.
  record OfAccount(String account) implements SpendScope {}
}
