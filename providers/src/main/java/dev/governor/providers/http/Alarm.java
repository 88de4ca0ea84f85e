package dev.governor.providers.http;

import dev.governor.api.time.Time;
import java.time.Duration;

/// Does something when a time is over, unless it is closed before.
final class Alarm implements AutoCloseable {

  private final Thread sleeper;

  Alarm(Time time, Duration after, Runnable ring) {
    this.sleeper =
        Thread.startVirtualThread(() -> {
          try {
            time.sleep(after);
            ring.run();
          } catch (InterruptedException _) {
            // Closed in time.
          }
        });
  }

  @Override
  public void close() {
    sleeper.interrupt();
  }
}
