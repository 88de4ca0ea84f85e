package dev.governor.engine.run;

import java.util.OptionalLong;

/// Word between the two sides of a job that is delivered by batch and in real time: that there may
/// be requests to claim in real time. Thread-safe.
final class Moves {

  private long count;
  private boolean isOver;
  private boolean isIdle = true;

  /// Both sides set out.
  synchronized void begin() {
    count = 0;
    isOver = false;
  }

  /// There may be more.
  synchronized void more() {
    count++;
    notifyAll();
  }

  /// Whether real time has nothing to do, and waits for word.
  synchronized boolean isIdle() {
    return isIdle;
  }

  /// There will be no more.
  synchronized void end() {
    isOver = true;
    notifyAll();
  }

  /// Waits for word that was not heard yet.
  ///
  /// @param heard what the last call returned; 0 at first
  /// @return empty if there will be no more
  synchronized OptionalLong await(long heard) throws InterruptedException {
    isIdle = true;
    while (count == heard && !isOver) {
      wait();
    }
    isIdle = count == heard;
    return count == heard ? OptionalLong.empty() : OptionalLong.of(count);
  }
}
