package dev.governor.api.job;

/// How many requests of a job may be under way at a time.
public sealed interface Concurrency {

  /// No more than so many.
  record AtMost(int requests) implements Concurrency {
    public AtMost {
      Check.between(1, 100_000, requests, "concurrentRequests");
    }
  }

  /// As many as the provider takes, which its lane finds out.
  record Auto() implements Concurrency {}

  /// What bounds the memory of a job whose lane is found to be wide.
  int MOST_BY_ITSELF = 4_096;

  /// The most that are ever under way.
  default int ceiling() {
    return switch (this) {
      case AtMost(int requests) -> requests;
      case Auto _ -> MOST_BY_ITSELF;
    };
  }

  /// As it is written and shown.
  default String label() {
    return switch (this) {
      case AtMost(int requests) -> String.valueOf(requests);
      case Auto _ -> "auto";
    };
  }
}
