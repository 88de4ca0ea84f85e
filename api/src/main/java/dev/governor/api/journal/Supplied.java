package dev.governor.api.journal;

/// What became of a request that was given its item.
public sealed interface Supplied {

  /// How a request stood before.
  enum Before {
    OPEN,
    SUCCEEDED,
    FAILED
  }

  /// It had that item already, and stands as before.
  record Unchanged(Before before) implements Supplied {}

  /// It was answered for that item earlier: that success is its ending again, and costs nothing.
  record CarriedOver(Before before) implements Supplied {}

  /// It can be claimed now.
  record Pending(Before before) implements Supplied {}

  /// It had another item, for which its question is at the provider; it keeps that one.
  record AtProvider() implements Supplied {}
}
