package dev.governor.engine.pipeline;

/// Whether what a row needs is there.
sealed interface Readiness {

  record Ready() implements Readiness {}

  record NotYet() implements Readiness {}

  /// It will not be there in this run.
  record Missing(String reason) implements Readiness {}
}
