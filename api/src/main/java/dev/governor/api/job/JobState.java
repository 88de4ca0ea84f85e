package dev.governor.api.job;

/// Where a job stands.
public sealed interface JobState {

  /// Registered; its input may not be wholly taken in yet.
  record Created() implements JobState {}

  record Running() implements JobState {}

  /// Stopped before its end, by a person or by a systemic failure; it can be resumed.
  record Paused(String reason) implements JobState {}

  /// Every request succeeded, or as many as the job was to stop at; then the rest counts as
  /// cancelled.
  ///
  /// @param reason why it has ended before its end; empty if it has not
  record Completed(String reason) implements JobState {

    /// Every request succeeded.
    public Completed() {
      this("");
    }
  }

  /// Every request ended, some of them failed.
  record CompletedWithFailures() implements JobState {}

  /// Stopped by a person; what had succeeded is kept, and the rest counts as cancelled.
  record Cancelled() implements JobState {}

  /// The name as it is stored and shown: `completed_with_failures`.
  default String label() {
    return switch (this) {
      case Created _ -> "created";
      case Running _ -> "running";
      case Paused _ -> "paused";
      case Completed _ -> "completed";
      case CompletedWithFailures _ -> "completed_with_failures";
      case Cancelled _ -> "cancelled";
    };
  }

  /// Why it stands before its end; else empty.
  default String reason() {
    return "";
  }

  /// Whether requests that have not ended count as cancelled.
  default boolean leavesTheRest() {
    return this instanceof Cancelled || (this instanceof Completed && !reason().isEmpty());
  }

  /// Whether there is nothing more to do, unless failed requests are tried again.
  default boolean isFinished() {
    return switch (this) {
      case Created _, Running _, Paused _ -> false;
      case Completed _, CompletedWithFailures _, Cancelled _ -> true;
    };
  }

  /// @param label as [#label] gives it
  static JobState of(String label, String reason) {
    return switch (label) {
      case "created" -> new Created();
      case "running" -> new Running();
      case "paused" -> new Paused(reason);
      case "completed" -> new Completed(reason);
      case "completed_with_failures" -> new CompletedWithFailures();
      case "cancelled" -> new Cancelled();
      default -> throw new IllegalArgumentException("no job state is called '" + label + "'");
    };
  }
}
