package dev.governor.engine.call;

/// How a call ended.
public sealed interface Ending {

  /// The request has a result, which the ledger was given.
  record Succeeded() implements Ending {}

  /// The request failed for good, which the ledger was told.
  record Failed(String cause, String message) implements Ending {}

  /// The request is as it was; the job cannot go on.
  record Blocked(String reason) implements Ending {}
}
