package dev.governor.api.provider;

import java.util.Optional;

/// Answers questions. Thread-safe; called from one virtual thread per attempt.
public interface Provider extends AutoCloseable {

  /// The configured name, such as `offline`.
  String name();

  /// Asks once and waits for the answer. Whatever the vendor does comes back as an outcome, never
  /// as an exception; never retries by itself.
  ///
  /// @param signals is told what becomes known besides the outcome
  Outcome ask(ModelRequest request, Signals signals) throws InterruptedException;

  /// What is known of asking for a model as configured.
  ///
  /// @throws dev.governor.api.data.InvalidInputException if it cannot be asked: the model is
  ///   unknown or retired, or its key is missing
  default ModelTerms terms(String model, Sampling sampling) {
    return ModelTerms.unknown(model);
  }

  /// How it counts what its limits hold; empty where it has none that could be found.
  default Optional<Counting> counting() {
    return Optional.empty();
  }

  /// The provider's batch API, where it has one.
  default Optional<BatchApi> batches() {
    return Optional.empty();
  }

  @Override
  default void close() {}
}
