package dev.governor.api.job;

/// How a job's requests reach the provider.
public sealed interface Delivery {

  static Delivery realtime() {
    return new Realtime();
  }

  /// With questions that expired going into another batch.
  static Delivery batch() {
    return new Batch(true);
  }

  /// One call for each attempt, answered at once.
  record Realtime() implements Delivery {}

  /// The provider's batch API: many questions handed in together, answered within a day, for less
  /// money.
  ///
  /// @param retriesExpired whether questions that a batch did not come to, because it expired or
  ///   somebody cancelled it, go into another one; else they have failed
  record Batch(boolean retriesExpired) implements Delivery {}

  /// The name as it is written and shown.
  default String label() {
    return switch (this) {
      case Realtime _ -> "realtime";
      case Batch _ -> "batch";
    };
  }
}
