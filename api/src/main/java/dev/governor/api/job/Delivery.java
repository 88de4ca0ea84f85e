package dev.governor.api.job;

/// How a job's requests reach the provider.
public enum Delivery {
  /// One call for each attempt, answered at once.
  REALTIME,
  /// The provider's batch API: many questions handed in together, answered within a day, for less
  /// money.
  BATCH
}
