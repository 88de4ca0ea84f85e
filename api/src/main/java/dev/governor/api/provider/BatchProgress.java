package dev.governor.api.provider;

/// Where a batch stands at its provider.
public sealed interface BatchProgress {

  /// @param done answered so far, where the provider tells; else 0
  record Working(long done) implements BatchProgress {}

  /// Nothing more will be answered: completed, expired or cancelled. Its lines can be fetched.
  record Ended() implements BatchProgress {}

  /// The provider checked the batch and ran nothing of it.
  record Invalid(String message) implements BatchProgress {}

  /// The provider does not know it: normal for minutes after it was created.
  record Missing() implements BatchProgress {}

  /// The look itself failed.
  record Failed(Outcome why) implements BatchProgress {}
}
