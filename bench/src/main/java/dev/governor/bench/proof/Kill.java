package dev.governor.bench.proof;

import java.time.Duration;

/// How a process dies.
sealed interface Kill {

  /// By itself, at a point.
  ///
  /// @param passing the last one that it lives to see, from 1
  record At(Point point, long passing) implements Kill {}

  /// By another process, wherever it is by then.
  ///
  /// @param passed how many points it has passed
  /// @param later how long after that
  record Between(long passed, Duration later) implements Kill {}
}
