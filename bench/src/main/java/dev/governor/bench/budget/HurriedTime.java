package dev.governor.bench.budget;

import dev.governor.api.time.Time;
import java.time.Duration;
import java.time.Instant;

/// The machine's clocks, and waits that are fifty times as short: they are for providers that need
/// time, which this one does not.
record HurriedTime() implements Time {

  private static final int HURRY = 50;

  @Override
  public Instant now() {
    return Time.system().now();
  }

  @Override
  public long nanos() {
    return Time.system().nanos();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Time.system().sleep(duration.dividedBy(HURRY));
  }
}
