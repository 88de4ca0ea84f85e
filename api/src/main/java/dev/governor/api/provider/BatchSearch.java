package dev.governor.api.provider;

/// What a look for a batch of unknown fate found.
public sealed interface BatchSearch {

  /// It was created.
  record Found(String id) implements BatchSearch {}

  /// There is no sign of it. A batch may take minutes to be listed.
  record Absent() implements BatchSearch {}

  /// There are batches that may be it, and cannot be told yet.
  record Undecided(String message) implements BatchSearch {}

  /// The look itself failed.
  record Failed(Outcome why) implements BatchSearch {}
}
