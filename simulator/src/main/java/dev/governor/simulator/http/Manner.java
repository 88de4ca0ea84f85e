package dev.governor.simulator.http;

import java.time.Duration;

/// How an answer goes over the wire.
public sealed interface Manner {

  Manner WHOLE = new Whole();

  record Whole() implements Manner {}

  /// Its head and half of its body; then the connection is closed.
  record Torn() implements Manner {}

  /// Nothing: the connection is reset.
  record Reset() implements Manner {}

  /// Its head, and then a few bytes at a time.
  ///
  /// @param over how long the whole body takes
  record Trickling(Duration over) implements Manner {}

  /// Its head with the first of its server-sent events, and then the others one by one.
  ///
  /// @param over how long the others take
  record Events(int first, Duration over) implements Manner {}
}
