package dev.governor.engine.watch;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// When a job will end and what it will have cost, if it goes on as in the last minute.
/// Thread-safe.
public final class Forecast {

  private static final int SAMPLES = 60;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Deque<Sample> samples = new ArrayDeque<>();

  private record Sample(long nanos, Counts counts, Totals totals) {}

  /// Takes note of where the job stands; about once a second.
  public synchronized void see(long nanos, Counts counts, Totals totals) {
    samples.addLast(new Sample(nanos, counts, totals));
    if (samples.size() > SAMPLES) {
      samples.removeFirst();
    }
  }

  /// Requests that end in a second; 0 if none has ended yet.
  public synchronized double rate() {
    if (samples.size() < 2) {
      return 0;
    }
    double seconds = (samples.getLast().nanos() - samples.getFirst().nanos()) / NANOS_PER_SECOND;
    return seconds <= 0 ? 0 : ended() / seconds;
  }

  /// How far back it looks.
  public synchronized Duration seen() {
    return samples.isEmpty()
        ? Duration.ZERO
        : Duration.ofNanos(samples.getLast().nanos() - samples.getFirst().nanos());
  }

  /// How long the rest will take; empty while nothing is known.
  public synchronized Optional<Duration> rest() {
    double rate = rate();
    return rate <= 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) (left() / rate * 1_000)));
  }

  /// What the whole job will have cost, in US dollars, at what requests cost that ended lately;
  /// empty while nothing is known.
  public synchronized Optional<BigDecimal> cost() {
    long ended = ended();
    if (ended == 0) {
      return Optional.empty();
    }
    BigDecimal spent = samples.getLast().totals().usd();
    BigDecimal lately = spent.subtract(samples.getFirst().totals().usd());
    BigDecimal rest =
        lately
            .multiply(BigDecimal.valueOf(left()))
            .divide(BigDecimal.valueOf(ended), MathContext.DECIMAL64);
    return Optional.of(spent.add(rest));
  }

  private long ended() {
    return samples.isEmpty()
        ? 0
        : samples.getLast().counts().done() - samples.getFirst().counts().done();
  }

  private long left() {
    Counts counts = samples.getLast().counts();
    return counts.total() - counts.done();
  }
}
