package dev.governor.cli.watch;

import dev.governor.cli.show.Screen;
import java.time.Duration;

/// A line every few seconds, for logs.
final class Lines implements Display {

  private static final Duration BETWEEN = Duration.ofSeconds(5);

  private final Screen screen;
  private final String job;
  private Duration next = BETWEEN;

  Lines(Screen screen, String job) {
    this.screen = screen;
    this.job = job;
  }

  @Override
  public void show(Seen seen) {
    if (seen.elapsed().compareTo(next) >= 0) {
      screen.say(seen.line(job));
      next = seen.elapsed().plus(BETWEEN);
    }
  }

  @Override
  public void note(String message) {
    screen.say(job + ": " + message);
  }

  @Override
  public void close() {}
}
