package dev.governor.engine.run;

import java.util.concurrent.CompletionException;

/// Says in a sentence what stopped a run.
final class Failures {

  private Failures() {}

  static String sentence(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String message = cause.getMessage();
    return message == null || cause instanceof Error ? cause.toString() : message;
  }
}
