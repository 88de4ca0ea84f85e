package dev.governor.engine.pipeline;

/// How one item of a stage stands.
sealed interface Standing {

  /// Something that it needs is not there yet.
  record Waiting() implements Standing {}

  /// It is being asked, or will be.
  record Asked() implements Standing {}

  record Succeeded() implements Standing {}

  /// @param cause such as `invalid`
  record Failed(String cause) implements Standing {}

  /// It will not be asked in this run.
  record Blocked(String reason) implements Standing {}

  default boolean isSettled() {
    return switch (this) {
      case Waiting _, Asked _ -> false;
      case Succeeded _, Failed _, Blocked _ -> true;
    };
  }
}
