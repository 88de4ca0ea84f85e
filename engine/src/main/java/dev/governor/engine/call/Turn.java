package dev.governor.engine.call;

import java.time.Duration;

/// A request's place among those that run. A call holds its turn from start to end, and may be
/// stopped by an interrupt wherever it is not sending.
public interface Turn {

  /// From here until [#endSending] a stop waits for the answer, because it will be paid for.
  ///
  /// @throws InterruptedException if the run is stopping; nothing may be sent any more
  void beginSending() throws InterruptedException;

  void endSending();

  /// Nothing was sent after all.
  default void nothingSent() {}

  /// What would wait for something asks first: a stop that came while it was sending did not
  /// interrupt it.
  ///
  /// @throws InterruptedException if the run is stopping
  default void checkStopped() throws InterruptedException {}

  /// Waits before the next attempt, without taking up the place of a request that could be sent.
  void await(Duration pause) throws InterruptedException;

  /// As [#await(Duration)], for something else than time to pass.
  default void await(Wait wait) throws InterruptedException {
    wait.await();
  }

  /// Something to wait for; ends at an interrupt.
  @FunctionalInterface
  interface Wait {
    void await() throws InterruptedException;
  }
}
