package dev.governor.engine.pace;

/// Finds a limit that nobody tells, and holds just below it.
///
/// Attempts start at a pace that grows until the provider refuses one. From a refusal on the
/// provider's bucket is known to be empty, so what it accepts until it refuses again is what flowed
/// into it meanwhile: two refusals measure the limit, the better the more was accepted between
/// them. Then the pace stays a little below, and rarely probes whether the limit has grown. Not
/// thread-safe.
final class Pacer {

  private static final double NANOS = 1e9;

  /// How late a start may be without being lost: the clock wakes nobody in time.
  private static final long CREDIT = 100_000_000;

  private static final double FIRST_PACE = 10;
  private static final double SLOWEST = 0.2;
  private static final double MARGIN = 0.015;

  /// Growth by the second, as a logarithm: while few attempts are sent before the first one's
  /// refusal would be heard, and then.
  private static final double FAST = 2.0;

  private static final double SLOW = 0.35;
  private static final double GENTLEST = 1.0 / 16;

  /// What is accepted between two refusals so that they measure.
  private static final double MEASURED = 5;

  /// And so that the measure is trusted.
  private static final double TRUSTED = 25;

  /// What flows in after a refusal before anything more is sent: attempts do not come evenly.
  private static final double RESERVE = 2;

  private static final int STRIKES = 3;

  /// Refusals in a row, without anything accepted in between, that no rate explains.
  private static final int OUTAGE = 2;

  private static final double OUTAGE_PACE = 1;

  private static final long STEP = 500_000_000;
  private static final int STEP_STARTS = 4;
  private static final double LEAST_STEP = 0.03;
  private static final double MOST_STEP = 0.25;
  private static final double SURPASSED = 1.1;

  /// How long a measured limit is held before it is probed: the longer, the more often it was
  /// measured alike.
  private static final long HOLD = 15_000_000_000L;

  private static final int HOLD_STARTS = 350;
  private static final double LEAST_TRUST = 0.25;
  private static final double ALIKE = 0.1;

  /// Paces that were accepted lately and are that much above the measure speak against it: it is
  /// too low where the provider's bucket was full in between.
  private static final double DOUBTFUL = 1.25;

  private static final double PROBE = 1.04;

  private enum Phase {
    /// No limit is known: the pace grows with time.
    RAMP,
    /// A limit is near: the pace grows in small steps.
    SEEK,
    /// The limit is measured.
    HOLD
  }

  private Phase phase = Phase.RAMP;
  private double pace;
  private double mean;
  private long next;
  private boolean isLimiting;

  private double gentleness = 1;
  private double refused = Double.POSITIVE_INFINITY;
  private double ceiling;
  private double best;
  private int strikes;
  private double trust = LEAST_TRUST;
  private int barren;
  private double paceBefore;
  private double trusted = Double.POSITIVE_INFINITY;
  private boolean isDoubted;

  private boolean isAnchored;
  private long anchorAt;
  private double anchorSum;
  private boolean isRampRefused;

  private long since;
  private int starts;
  private long grownAt;

  /// @param mean of what an attempt takes
  Pacer(double pace, double mean, long now) {
    this.pace = pace;
    this.mean = mean;
    this.next = now;
    this.grownAt = now;
    this.since = now;
  }

  /// Of requests, before anything is known.
  static Pacer atFirst(long now) {
    return new Pacer(FIRST_PACE, 1, now);
  }

  /// When the next attempt may start.
  long next() {
    return next;
  }

  double pace() {
    return pace;
  }

  double mean() {
    return mean;
  }

  /// The limit by the second; 0 while none was found.
  double ceiling() {
    return ceiling;
  }

  /// Whether it is what held the last attempt back.
  boolean isLimiting() {
    return isLimiting;
  }

  /// Nothing starts before.
  void holdUntil(long when) {
    next = Math.max(next, when);
  }

  /// An attempt starts.
  ///
  /// @param zone the pace in requests up to which growth is fast
  void started(double amount, double zone, long now) {
    isLimiting = now - next < CREDIT / 2;
    isAnchored &= isLimiting;
    mean += (amount - mean) / TRUSTED;
    if (isLimiting) {
      grow(zone * mean, now);
    }
    grownAt = now;
    next = Math.max(next, now - CREDIT) + (long) (amount / pace * NANOS);
  }

  private void grow(double zone, long now) {
    starts++;
    switch (phase) {
      case RAMP -> {
        boolean isFast = pace < zone || pace < best * (1 - MARGIN);
        double growth = isFast ? FAST : SLOW;
        double seconds = Math.max(0, now - grownAt) / NANOS;
        pace *= Math.exp(growth * gentleness * Math.min(1, seconds));
      }
      case SEEK -> {
        if (now - since >= STEP && starts >= STEP_STARTS) {
          step(now);
        }
      }
      case HOLD -> {
        if (now - since >= HOLD * trust && starts >= HOLD_STARTS * trust) {
          refused = ceiling * PROBE;
          pace = ceiling;
          enter(Phase.SEEK, now);
        }
      }
    }
  }

  private void step(long now) {
    double gap = (refused / pace - 1) / 4;
    pace *= 1 + Math.clamp(gap, LEAST_STEP, MOST_STEP);
    enter(Phase.SEEK, now);
    if (pace > refused * SURPASSED) {
      // What refused there was no limit: a burst that is over, or too sharp a growth.
      if (isRampRefused) {
        gentleness = Math.max(GENTLEST, gentleness / 2);
      }
      refused = Double.POSITIVE_INFINITY;
      ceiling = 0;
      enter(Phase.RAMP, now);
    }
  }

  private void enter(Phase next, long now) {
    phase = next;
    since = now;
    starts = 0;
  }

  /// An attempt was answered: the fewer are under way, the more it tells.
  void answered(double zone, int inFlight, long now) {
    if (barren >= OUTAGE) {
      // Whatever it was, it is over.
      pace = Math.max(pace, paceBefore / 2);
      refused = paceBefore;
      isRampRefused = false;
      next = Math.min(next, now);
      enter(Phase.SEEK, now);
    }
    barren = 0;
    if (phase == Phase.RAMP && isLimiting && gentleness >= 1 && pace < zone * mean) {
      pace = Math.min(zone * mean, pace * (1 + 1.0 / Math.max(1, inFlight)));
    }
  }

  /// An attempt was refused, the first one of a burst.
  ///
  /// @param at when it started
  /// @param before what was accepted before it, all in all
  /// @param recent at what pace attempts went out lately
  /// @param hasWait whether the provider said when to come back
  void refused(long at, double before, double recent, boolean hasWait, long now) {
    double base = isLimiting ? pace : Math.min(pace, Math.max(recent, SLOWEST * mean));
    double accepted = isAnchored ? (before - anchorSum) / mean : 0;
    double seconds = isAnchored ? Math.max(0, at - anchorAt) / NANOS : 0;
    refused = base;
    if (accepted >= 1) {
      barren = 0;
    } else if (barren++ == 0) {
      paceBefore = base;
    }
    if (accepted >= MEASURED && seconds > 0) {
      measured(
          Math.min(base, (before - anchorSum) / seconds), accepted, Math.min(base, recent), now);
    } else if (ceiling > 0 && ++strikes < STRIKES) {
      pace = Math.min(pace, ceiling * (1 - 2 * MARGIN));
      enter(Phase.HOLD, now);
    } else if (!(isAnchored && accepted < 1 && hasWait)) {
      // In an outage the pace may grow as sharply as it likes: it is refused all the same.
      isRampRefused = phase == Phase.RAMP && barren < OUTAGE;
      double most = seconds > 0 ? (accepted + 1) * mean / seconds : 0;
      double least = barren >= OUTAGE ? OUTAGE_PACE : SLOWEST;
      pace = Math.max(least * mean, Math.clamp(most, base / 4, base / 2));
      ceiling = 0;
      enter(Phase.SEEK, now);
    }
    if (accepted < MEASURED || accepted >= TRUSTED) {
      // Else the old one stands, so that more is between it and the next refusal.
      isAnchored = true;
      anchorAt = at;
      anchorSum = before;
    }
    next = Math.max(next, now + (long) (RESERVE * mean / pace * NANOS));
  }

  private void measured(double measure, double accepted, double recent, long now) {
    isRampRefused = phase == Phase.RAMP;
    ceiling = measure;
    best = Math.max(best, measure);
    strikes = 0;
    isDoubted = !isDoubted && recent > measure * DOUBTFUL;
    if (isDoubted) {
      pace = recent;
      enter(Phase.SEEK, now);
    } else if (accepted >= TRUSTED) {
      boolean isConfirmed = Math.abs(measure / trusted - 1) < ALIKE;
      trust = isConfirmed ? 1 : LEAST_TRUST;
      trusted = measure;
      pace = measure * (1 - MARGIN);
      enter(Phase.HOLD, now);
    } else {
      pace = measure * (1 - 1 / (2 * accepted));
      enter(Phase.SEEK, now);
    }
  }

  /// The provider had no room for what it took before: less, and soon as much again.
  void slowed(double recent, long now) {
    best = Math.max(best, Math.min(pace, recent));
    pace = Math.max(SLOWEST * mean, Math.min(pace, recent) * 0.7);
    isAnchored = false;
    enter(Phase.RAMP, now);
  }
}
