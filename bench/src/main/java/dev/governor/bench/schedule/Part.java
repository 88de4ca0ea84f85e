package dev.governor.bench.schedule;

import dev.governor.api.job.Priority;
import java.util.List;

/// A job among others.
///
/// @param arrives so many seconds after the first
record Part(String name, Priority priority, int requests, double arrives) {

  /// A long job of no hurry, two as they are every day, one that is awaited, and a small one that
  /// cannot wait.
  static final List<Part> MIX =
      List.of(
          new Part("archive", Priority.LOW, 1_000, 0),
          new Part("profiles", Priority.NORMAL, 800, 0),
          new Part("questlines", Priority.NORMAL, 800, 4),
          new Part("letters", Priority.HIGH, 400, 8),
          new Part("correction", Priority.URGENT, 80, 12));
}
