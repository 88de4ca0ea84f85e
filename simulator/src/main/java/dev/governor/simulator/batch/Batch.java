package dev.governor.simulator.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A batch on its way. Where it stands follows from the time alone; only a cancel and its results
/// are written down. Guarded by its [Board].
public final class Batch<D> {

  private static final int CHECKED = 20;
  private static final int CANCELLED = 10;

  private final String id;
  private final long number;
  private final Order<D> order;
  private final Instant created;
  private final Duration duration;
  private final Optional<Instant> naturalEnd;
  private Optional<Instant> cancelAsked = Optional.empty();
  private Optional<Results> results = Optional.empty();

  /// @param naturalEnd when it ends if nobody cancels it; empty if never
  Batch(
      String id,
      long number,
      Order<D> order,
      Instant created,
      Duration duration,
      Optional<Instant> naturalEnd) {
    this.id = id;
    this.number = number;
    this.order = order;
    this.created = created;
    this.duration = duration;
    this.naturalEnd = naturalEnd;
  }

  /// Where a batch stands.
  public enum Phase {
    CHECKING,
    FAILED,
    RUNNING,
    CANCELLING,
    ENDED
  }

  public String id() {
    return id;
  }

  long number() {
    return number;
  }

  public Order<D> order() {
    return order;
  }

  public Instant created() {
    return created;
  }

  /// When it was checked.
  public Instant checked() {
    return created.plus(duration.dividedBy(CHECKED));
  }

  public Optional<Instant> cancelAsked() {
    return cancelAsked;
  }

  /// When it ends or ended, as far as that is known.
  public Optional<Instant> end() {
    return cancelAsked.map(asked -> asked.plus(duration.dividedBy(CANCELLED))).or(() -> naturalEnd);
  }

  public Optional<Results> results() {
    return results;
  }

  public Phase phase(Instant now) {
    if (order.flaw().isPresent()) {
      return now.isBefore(checked()) ? Phase.CHECKING : Phase.FAILED;
    }
    if (end().isPresent() && !now.isBefore(end().get())) {
      return Phase.ENDED;
    }
    if (cancelAsked.isPresent()) {
      return Phase.CANCELLING;
    }
    return now.isBefore(checked()) ? Phase.CHECKING : Phase.RUNNING;
  }

  /// How many lines, from the first, are worked off by then.
  public int done(Instant now) {
    Instant until = cancelAsked.filter(asked -> asked.isBefore(now)).orElse(now);
    if (until.isBefore(checked())) {
      return 0;
    }
    double share =
        duration.isZero()
            ? 1
            : (double) Duration.between(created, until).toNanos() / duration.toNanos();
    // One that is stuck gets no further than half.
    boolean isStuck = naturalEnd.isEmpty() || naturalEnd.get().isAfter(created.plus(duration));
    double most = isStuck && naturalEnd.map(until::isBefore).orElse(true) ? 0.5 : 1;
    return (int) (order.count() * Math.min(share, most));
  }

  void cancel(Instant now) {
    if (cancelAsked.isEmpty()) {
      cancelAsked = Optional.of(now);
    }
  }

  void settle(Results all) {
    results = Optional.of(all);
  }
}
