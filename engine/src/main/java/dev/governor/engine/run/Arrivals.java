package dev.governor.engine.run;

/// Whether more items of a job may come while it runs, and word of each that does. Thread-safe.
final class Arrivals {

  private static final String NOBODY_SUPPLIES =
      "its other requests wait for their items; run again what supplies them";

  private boolean open;
  private long arrived;
  private String reason = NOBODY_SUPPLIES;

  synchronized void open() {
    open = true;
    reason = NOBODY_SUPPLIES;
  }

  synchronized boolean isOpen() {
    return open;
  }

  synchronized void arrived() {
    arrived++;
    notifyAll();
  }

  /// No more items come.
  ///
  /// @param why of those that never came, the reason
  synchronized void close(String why) {
    open = false;
    reason = why;
    notifyAll();
  }

  /// Why items are missing that were named.
  synchronized String reason() {
    return reason;
  }

  /// How many came until now.
  synchronized long count() {
    return arrived;
  }

  /// Waits until more than `seen` have come.
  ///
  /// @return whether that is so; if not, no more will come
  synchronized boolean await(long seen) throws InterruptedException {
    while (open && arrived == seen) {
      wait();
    }
    return arrived != seen;
  }
}
