package dev.governor.engine.pace;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.LimitReport.Gauge;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import java.time.Duration;
import java.util.Optional;

/// A provider in virtual time that holds its callers to the limit of a [Shape].
final class PlayedProvider {

  private static final double NANOS = 1e9;
  private static final double MINUTE = 60;
  private static final double FIRST_PACE = 4;

  private final Shape shape;
  private double level;
  private double pace = FIRST_PACE;
  private double start = FIRST_PACE;
  private long at;

  PlayedProvider(Shape shape) {
    this.shape = shape;
    this.level = shape.capacity();
  }

  /// @param usage what the answer would have
  record Asked(Usage usage, long maxTokens) {}

  record Answer(Outcome outcome, LimitReport report) {
    boolean isRefusal() {
      return outcome instanceof Outcome.RateLimited;
    }
  }

  Answer ask(Asked asked, long now) {
    fill(now);
    // How long an answer will be, nobody knows beforehand.
    boolean isAfterwards = shape.quantity() == Quantity.OUTPUT_TOKENS;
    double wanted = wanted(asked);
    double needed = isAfterwards ? 1 : wanted;
    if (level < Math.min(needed, shape.capacity()) || !mayAccelerate()) {
      return new Answer(
          new Outcome.RateLimited(wait(needed), shape.quantity() + " per minute"), report());
    }
    level -= isAfterwards ? 0 : wanted;
    LimitReport report = report();
    level -= isAfterwards ? wanted : 0;
    return new Answer(new Outcome.Succeeded(new Reply("", "m", asked.usage(), Cost.FREE)), report);
  }

  private void fill(long now) {
    double seconds = (now - at) / NANOS;
    level = Math.min(shape.capacity(), level + shape.perMinute() / MINUTE * seconds);
    start = Math.min(pace, start + pace * seconds);
    at = now;
  }

  private double wanted(Asked asked) {
    long input = shape.counting().input(asked.usage());
    long output = asked.usage().output();
    long more = shape.counting().reserved() ? asked.maxTokens() : output;
    return switch (shape.quantity()) {
      case REQUESTS -> 1;
      case INPUT_TOKENS -> input;
      case OUTPUT_TOKENS -> output;
      case TOKENS -> input + more;
    };
  }

  /// Each request that is let through allows a little more.
  private boolean mayAccelerate() {
    if (shape.doubling().isZero()) {
      return true;
    }
    if (start < 1) {
      return false;
    }
    start -= 1;
    pace += Math.log(2) / (shape.doubling().toMillis() / 1e3);
    return true;
  }

  private Optional<Duration> wait(double needed) {
    double missing = Math.max(0, needed - level);
    Duration wait = Duration.ofNanos((long) (missing / shape.perMinute() * MINUTE * NANOS));
    return switch (shape.waits()) {
      case UNSAID -> Optional.empty();
      case MILLIS -> Optional.of(wait.plusMillis(1));
      case SECONDS ->
          Optional.of(Duration.ofSeconds(Math.max(1, Math.ceilDiv(wait.toMillis(), 1000))));
    };
  }

  private LimitReport report() {
    return shape.headers()
        ? new LimitReport(
            gauge(Quantity.REQUESTS),
            gauge(Quantity.INPUT_TOKENS),
            gauge(Quantity.OUTPUT_TOKENS),
            gauge(Quantity.TOKENS))
        : LimitReport.NONE;
  }

  private Optional<Gauge> gauge(Quantity quantity) {
    if (quantity != shape.quantity()) {
      return Optional.empty();
    }
    long step = quantity == Quantity.REQUESTS ? 1 : 1000;
    long missing = (long) ((shape.capacity() - level) / shape.perMinute() * MINUTE);
    return Optional.of(
        new Gauge(
            (long) shape.perMinute(),
            (long) Math.max(0, level) / step * step,
            Duration.ofSeconds(missing)));
  }
}
