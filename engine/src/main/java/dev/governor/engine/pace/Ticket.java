package dev.governor.engine.pace;

import dev.governor.api.provider.LimitReport;

/// What the lane remembers of an attempt under way. Guarded by the lane's lock.
final class Ticket {

  private final Estimate estimate;
  private final Amounts amounts;
  private final Amounts before;
  private final long granted;
  private long at;
  private boolean isSent;
  private final int inFlight;
  private LimitReport report = LimitReport.NONE;

  /// @param amounts what it is taken to need
  /// @param before what the attempts before it took, all in all
  /// @param inFlight how many were under way, with it
  Ticket(Estimate estimate, Amounts amounts, Amounts before, long at, int inFlight) {
    this.estimate = estimate;
    this.amounts = amounts;
    this.before = before;
    this.granted = at;
    this.at = at;
    this.inFlight = inFlight;
  }

  Estimate estimate() {
    return estimate;
  }

  Amounts amounts() {
    return amounts;
  }

  Amounts before() {
    return before;
  }

  void sent(long now) {
    at = now;
    isSent = true;
  }

  boolean isSent() {
    return isSent;
  }

  /// When it was permitted; until it was sent, others may have been refused.
  long granted() {
    return granted;
  }

  /// When it was sent.
  long at() {
    return at;
  }

  int inFlight() {
    return inFlight;
  }

  LimitReport report() {
    return report;
  }

  void told(LimitReport next) {
    report = next;
  }
}
