package dev.governor.api.provider;

/// What came of handing in a batch.
public sealed interface BatchCreation {

  /// @param id the provider's
  record Accepted(String id) implements BatchCreation {}

  /// It was not created, for certain.
  record Refused(Outcome why) implements BatchCreation {}

  /// It was sent, and whether it was created is not known: no answer, a broken one, or a server's
  /// error.
  record Ambiguous(String message) implements BatchCreation {}
}
