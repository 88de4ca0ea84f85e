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

  /// Whatever is cheapest in time.
  static Delivery auto() {
    return new Auto(true);
  }

  /// One call for each attempt, answered at once.
  record Realtime() implements Delivery {}

  /// The provider's batch API: many questions handed in together, answered within a day, for less
  /// money.
  ///
  /// @param retriesExpired whether questions that a batch did not come to, because it expired or
  ///   somebody cancelled it, go into another one; else they have failed
  record Batch(boolean retriesExpired) implements Delivery {}

  /// By batch, where that is cheaper, and in real time what could come later than the job's
  /// deadline: requests leave their batch when it was cancelled, so that none is paid twice.
  ///
  /// @param retriesExpired as with [Batch]
  record Auto(boolean retriesExpired) implements Delivery {}

  /// Whether questions that a batch did not come to are asked again.
  default boolean retriesExpired() {
    return switch (this) {
      case Realtime _ -> true;
      case Batch(boolean retries) -> retries;
      case Auto(boolean retries) -> retries;
    };
  }

  /// The name as it is written and shown.
  default String label() {
    return switch (this) {
      case Realtime _ -> "realtime";
      case Batch _ -> "batch";
      case Auto _ -> "auto";
    };
  }
}
