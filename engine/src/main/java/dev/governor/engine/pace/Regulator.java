package dev.governor.engine.pace;

import dev.governor.api.job.JobId;
import dev.governor.api.provider.Counting;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Usage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Says when a lane's next attempt may start, and learns from what becomes of each. Arithmetic
/// only; guarded by the lane's lock.
final class Regulator {

  private static final double NANOS = 1e9;

  /// No provider is believed that wants more.
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 6;
  private static final int AHEAD = 32;

  private final int maxInFlight;
  private final Sizes sizes;
  private final Buckets buckets = new Buckets();
  private final Pacers pacers;
  private final Window window;
  private Amounts granted = Amounts.NONE;
  private int inFlight;
  private long notBefore;

  /// Attempts that were permitted until then belong to a burst of refusals that was answered.
  private long decidedAt;

  private int overloads;
  private long replies;
  private long refusals;

  /// @param counting empty where no limits need to be found
  Regulator(LaneLimits limits, Optional<Counting> counting, long now) {
    this.maxInFlight = limits.maxInFlight();
    this.sizes = new Sizes(counting.orElse(Counting.AS_USED));
    this.pacers = new Pacers(counting.isPresent(), now);
    this.window = new Window(counting.isPresent(), now);
    this.notBefore = now;
    this.decidedAt = now - 1;
    limits.addTo(buckets, now);
  }

  boolean isFull() {
    return inFlight >= ceiling();
  }

  private int ceiling() {
    return Math.min(maxInFlight, window.ceiling(replies));
  }

  /// As [Lane#useful].
  int useful() {
    return 2 * Math.min(inFlight, Integer.MAX_VALUE / 4) + AHEAD;
  }

  /// When an attempt may start.
  long when(Estimate estimate, long now) {
    long when = Math.max(notBefore, pacers.next());
    return Math.max(when, buckets.when(sizes.of(estimate), now));
  }

  Ticket start(Estimate estimate, long now) {
    inFlight++;
    Amounts amounts = sizes.of(estimate);
    Ticket ticket = new Ticket(estimate, amounts, granted, now, inFlight);
    pacers.started(amounts, zone(), now);
    buckets.start(amounts, now);
    granted = granted.plus(amounts);
    return ticket;
  }

  private double zone() {
    return buckets.isTold() ? Double.POSITIVE_INFINITY : pacers.zone(window.leastLatency());
  }

  /// The provider told how its limits stand.
  void told(Ticket ticket, LimitReport report, long now) {
    ticket.told(report);
    buckets.tell(ticket, granted, true, now);
  }

  void settle(Ticket ticket, Outcome outcome, long now) {
    inFlight--;
    replies++;
    outcome.answer().ifPresent(reply -> answered(ticket, reply.usage(), now));
    if (outcome instanceof Outcome.RateLimited(Optional<Duration> wait, String message)) {
      refused(ticket, wait, message, now);
    } else if (outcome instanceof Outcome.Overloaded(Optional<Duration> wait, _)) {
      overloaded(ticket, wait, now);
    }
  }

  /// Of an attempt that was not sent, or of which nothing more is known.
  void release(Ticket ticket) {
    inFlight--;
    if (!ticket.isSent()) {
      granted = granted.minus(ticket.amounts());
      buckets.take(ticket.amounts().times(-1));
    }
  }

  private void answered(Ticket ticket, Usage usage, long now) {
    overloads = 0;
    window.answered((now - ticket.at()) / NANOS, ticket.inFlight(), now);
    pacers.answered(zone(), inFlight, now);
    if (!usage.equals(Usage.NONE)) {
      Amounts more = sizes.learn(ticket.estimate(), usage).minus(ticket.amounts());
      granted = granted.plus(more);
      buckets.take(more);
    }
  }

  private void refused(Ticket ticket, Optional<Duration> wait, String message, long now) {
    giveBack(ticket, now);
    wait.ifPresent(span -> holdBack(span, now));
    if (ticket.granted() <= decidedAt) {
      return;
    }
    decidedAt = now;
    if (!buckets.explain(ticket, now)) {
      pacers.refused(ticket, Culprit.of(message), wait.isPresent(), now);
    }
  }

  private void overloaded(Ticket ticket, Optional<Duration> wait, long now) {
    giveBack(ticket, now);
    if (ticket.granted() > decidedAt) {
      decidedAt = now;
      window.overloaded(inFlight + 1);
      pacers.slowed(now);
      Duration backOff = FIRST_BACK_OFF.multipliedBy(1L << Math.min(overloads++, MOST_DOUBLINGS));
      holdBack(wait.orElse(backOff), now);
    } else {
      wait.ifPresent(span -> holdBack(span, now));
    }
  }

  /// A refused attempt took nothing.
  private void giveBack(Ticket ticket, long now) {
    refusals++;
    pacers.heard((now - ticket.at()) / NANOS);
    granted = granted.minus(ticket.amounts());
    buckets.giveBack(ticket.amounts());
    buckets.tell(ticket, granted, false, now);
  }

  private void holdBack(Duration span, long now) {
    Duration wait = span.compareTo(LONGEST_WAIT) < 0 ? span : LONGEST_WAIT;
    notBefore = Math.max(notBefore, now + wait.toNanos());
    pacers.holdUntil(notBefore);
  }

  /// @param waiting by job
  LaneState state(long now, Map<JobId, Integer> waiting) {
    return new LaneState(
        pacers.limits(buckets, now),
        inFlight,
        ceiling() == Window.NONE ? OptionalInt.empty() : OptionalInt.of(ceiling()),
        waiting,
        replies,
        refusals,
        Duration.ofNanos(Math.max(0, notBefore - now)));
  }
}
