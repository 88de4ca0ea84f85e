package dev.governor.testkit.time;

import dev.governor.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Time that stands still until a test moves it. Thread-safe.
///
/// A sleeper leaves the count when it becomes due, not when its thread happens to run: so a test
/// that waits for sleepers, advances, and waits again cannot count the same sleep twice.
public final class ManualTime implements Time {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private long nanos;
  private final List<Sleeper> asleep = new ArrayList<>();

  @Override
  public synchronized Instant now() {
    return START.plusNanos(nanos);
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  @Override
  public synchronized void sleep(Duration duration) throws InterruptedException {
    Sleeper me = new Sleeper(nanos + duration.toNanos());
    if (me.due <= nanos) {
      return;
    }
    asleep.add(me);
    notifyAll();
    try {
      while (me.due > nanos) {
        wait();
      }
    } finally {
      asleep.remove(me);
    }
  }

  /// Lets `duration` pass; who sleeps no longer than that is woken.
  public synchronized void advance(Duration duration) {
    nanos += duration.toNanos();
    asleep.removeIf(sleeper -> sleeper.due <= nanos);
    notifyAll();
  }

  /// Blocks until at least `count` threads sleep.
  public synchronized void awaitSleepers(int count) throws InterruptedException {
    while (asleep.size() < count) {
      wait();
    }
  }

  /// Compared by identity: two sleepers may be due at once.
  private static final class Sleeper {
    private final long due;

    Sleeper(long due) {
      this.due = due;
    }
  }
}
