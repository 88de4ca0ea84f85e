package dev.governor.providers.http;

import dev.governor.api.time.Time;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Alarms that all ring after the same time, unless they are closed before. Thread-safe.
///
/// One thread watches them all, as one for each call would have to be started and interrupted. None
/// is due before those that were set earlier; so the watcher sleeps until the earliest is due, and
/// looks again then: with calls that end long before, hardly ever.
final class Alarms {

  private final Time time;
  private final Duration after;
  private final Set<Alarm> set = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean watched = new AtomicBoolean();

  Alarms(Time time, Duration after) {
    this.time = time;
    this.after = after;
  }

  Duration after() {
    return after;
  }

  Alarm set(Runnable ring) {
    Alarm alarm = new Alarm(time.nanos() + after.toNanos(), ring);
    set.add(alarm);
    watch();
    return alarm;
  }

  private void watch() {
    if (!watched.get() && watched.compareAndSet(false, true)) {
      Thread.startVirtualThread(this::ringAll);
    }
  }

  private void ringAll() {
    try {
      for (OptionalLong wait = ringDue(); wait.isPresent(); wait = ringDue()) {
        time.sleep(Duration.ofNanos(wait.getAsLong()));
      }
    } catch (InterruptedException _) {
      // Nobody has a reason to; the next alarm is watched again.
    } finally {
      watched.set(false);
      if (!set.isEmpty()) {
        // Set after the last look, and before it could be seen that nobody looks any more.
        watch();
      }
    }
  }

  /// Rings those that are due.
  ///
  /// @return until when none of the others is, if there are others
  private OptionalLong ringDue() {
    long now = time.nanos();
    OptionalLong earliest = OptionalLong.empty();
    for (Alarm alarm : List.copyOf(set)) {
      long wait = alarm.due - now;
      if (wait > 0) {
        earliest = OptionalLong.of(Math.min(wait, earliest.orElse(wait)));
      } else if (set.remove(alarm)) {
        alarm.ring.run();
      }
    }
    return earliest;
  }

  /// Compared by identity.
  final class Alarm implements AutoCloseable {
    private final long due;
    private final Runnable ring;

    private Alarm(long due, Runnable ring) {
      this.due = due;
      this.ring = ring;
    }

    @Override
    public void close() {
      set.remove(this);
    }
  }
}
