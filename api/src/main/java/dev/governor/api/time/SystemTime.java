package dev.governor.api.time;

import java.time.Duration;
import java.time.Instant;

/// The machine's clocks; nothing else in Governor may read them.
enum SystemTime implements Time {
  INSTANCE;

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Thread.sleep(duration);
  }
}
