package dev.governor.bench.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Kills its own process at the nth passing of a point, as `kill -9` does. Tells how much was
/// passed, so that others can kill it somewhere between. Thread-safe.
final class Trap {

  private static final int TOLD_EVERY = 5;

  private final Optional<Point> point;
  private final AtomicLong left;
  private final AtomicLong passed = new AtomicLong();
  private final LongConsumer progress;

  /// @param point none where nothing is to happen
  /// @param after which passing of it is the last, from 1
  Trap(Optional<Point> point, long after, LongConsumer progress) {
    this.point = point;
    this.left = new AtomicLong(after);
    this.progress = progress;
  }

  void pass(Point here) {
    if (point.filter(here::equals).isPresent() && left.decrementAndGet() == 0) {
      die();
    }
    long count = passed.incrementAndGet();
    if (count % TOLD_EVERY == 1) {
      progress.accept(count);
    }
  }

  private static void die() {
    try {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // This thread takes no further step, and the others have only moments left.
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        // There is nothing to stop.
      }
    }
  }
}
