package dev.governor.api.provider;

/// How the reading of a batch's lines ended.
public sealed interface BatchFetch {

  /// All lines that the provider has were handed over.
  record Complete() implements BatchFetch {}

  /// It broke off; what was handed over is good, and the rest can be fetched again from the start.
  record Broken(Outcome why) implements BatchFetch {}
}
