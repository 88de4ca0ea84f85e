package dev.governor.api.provider;

/// Answers questions. Thread-safe; called from one virtual thread per attempt.
public interface Provider extends AutoCloseable {

  /// The configured name, such as `offline`.
  String name();

  /// Asks once and waits for the answer. Whatever the vendor does comes back as an outcome, never
  /// as an exception; never retries by itself.
  Outcome ask(ModelRequest request) throws InterruptedException;

  @Override
  default void close() {}
}
