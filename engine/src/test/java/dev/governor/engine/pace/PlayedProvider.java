package dev.governor.engine.pace;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.LimitReport.Gauge;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// A provider in virtual time that holds its callers to the limits of a [Shape].
final class PlayedProvider {

  private static final double NANOS = 1e9;
  private static final double FIRST_PACE = 4;

  private final Shape shape;
  private final Map<Quantity, Double> levels = new EnumMap<>(Quantity.class);
  private double pace = FIRST_PACE;
  private double start = FIRST_PACE;
  private long at;

  PlayedProvider(Shape shape) {
    this.shape = shape;
    shape.perMinute().forEach((quantity, limit) -> levels.put(quantity, capacity(limit)));
  }

  /// @param output tokens that the answer would have
  record Asked(Usage usage, long maxTokens) {}

  record Answer(Outcome outcome, LimitReport report) {
    boolean isRefusal() {
      return outcome instanceof Outcome.RateLimited;
    }
  }

  private double capacity(double perMinute) {
    return Math.max(1, perMinute * shape.burst());
  }

  Answer ask(Asked asked, long now) {
    fill(now);
    Amounts wanted = wanted(asked);
    Optional<Quantity> lacking =
        levels.keySet().stream()
            .filter(quantity ->
                levels.get(quantity)
                    < Math.min(needed(quantity, wanted), capacity(shape.perMinute().get(quantity))))
            .findFirst();
    if (lacking.isPresent() || !mayAccelerate()) {
      Quantity quantity = lacking.orElse(Quantity.REQUESTS);
      return new Answer(
          new Outcome.RateLimited(wait(quantity, wanted), quantity + " per minute"), report());
    }
    levels.replaceAll((quantity, level) ->
        quantity == Quantity.OUTPUT_TOKENS ? level : level - wanted.of(quantity));
    LimitReport report = report();
    levels.computeIfPresent(Quantity.OUTPUT_TOKENS, (_, level) -> level - asked.usage().output());
    return new Answer(new Outcome.Succeeded(new Reply("", "m", asked.usage(), Cost.FREE)), report);
  }

  private void fill(long now) {
    double seconds = (now - at) / NANOS;
    levels.replaceAll((quantity, level) -> {
      double perMinute = shape.perMinute().get(quantity);
      return Math.min(capacity(perMinute), level + perMinute / 60 * seconds);
    });
    start = Math.min(pace, start + pace * seconds);
    at = now;
  }

  private static double needed(Quantity quantity, Amounts wanted) {
    return quantity == Quantity.OUTPUT_TOKENS ? 1 : wanted.of(quantity);
  }

  private Amounts wanted(Asked asked) {
    double input = shape.counting().input(asked.usage());
    double more = shape.counting().reserved() ? asked.maxTokens() : asked.usage().output();
    return new Amounts(1, input, asked.usage().output(), input + more);
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

  private Optional<Duration> wait(Quantity quantity, Amounts wanted) {
    double perSecond = shape.perMinute().get(quantity) / 60;
    double missing = Math.max(0, needed(quantity, wanted) - levels.get(quantity));
    Duration wait = Duration.ofNanos((long) (missing / perSecond * NANOS));
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
    return Optional.ofNullable(levels.get(quantity))
        .map(level -> {
          double perMinute = shape.perMinute().get(quantity);
          long step = quantity == Quantity.REQUESTS ? 1 : 1000;
          long missing = (long) ((capacity(perMinute) - level) / perMinute * 60);
          return new Gauge(
              (long) perMinute,
              (long) Math.max(0, level) / step * step,
              Duration.ofSeconds(missing));
        });
  }
}
