package dev.governor.engine.pace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The limits that are found, each by a [Pacer] of its own. Not thread-safe.
final class Pacers {

  /// Attempts that may be on their way when the first of them is refused.
  private static final double FEW = 2;

  /// Refusals come at once, whatever an answer takes.
  private static final double LONGEST_REFUSAL = 0.05;

  private static final int MEMORY = 20;

  private final Map<Quantity, Pacer> byQuantity = new EnumMap<>(Quantity.class);
  private final Flow flow;
  private Amounts mean = new Amounts(1, 1, 1, 1);
  private long starts;
  private double refusalTakes = LONGEST_REFUSAL;
  private boolean isRefusalKnown;

  /// @param seeks whether there may be limits that are to be found
  Pacers(boolean seeks, long now) {
    this.flow = new Flow(now);
    if (seeks) {
      byQuantity.put(Quantity.REQUESTS, Pacer.atFirst(now));
    }
  }

  /// When the next attempt may start.
  long next() {
    long next = Long.MIN_VALUE;
    for (Pacer pacer : byQuantity.values()) {
      next = Math.max(next, pacer.next());
    }
    return next;
  }

  void holdUntil(long when) {
    byQuantity.values().forEach(pacer -> pacer.holdUntil(when));
  }

  /// The pace in requests by the second below which growth can be fast, as few attempts would be
  /// sent before a refusal is heard.
  double zone(double leastLatency) {
    double takes = isRefusalKnown ? refusalTakes : Math.min(LONGEST_REFUSAL, leastLatency);
    return FEW / Math.max(1e-6, takes);
  }

  /// A refusal took so long.
  void heard(double seconds) {
    refusalTakes = isRefusalKnown ? refusalTakes + (seconds - refusalTakes) / MEMORY : seconds;
    isRefusalKnown = true;
  }

  void started(Amounts amounts, double zone, long now) {
    starts++;
    double weight = 1.0 / Math.min(starts, MEMORY);
    mean = mean.times(1 - weight).plus(amounts, weight);
    flow.add(amounts, now);
    byQuantity.forEach((quantity, pacer) -> pacer.started(amounts.of(quantity), zone, now));
  }

  void answered(double zone, int inFlight, long now) {
    byQuantity.values().forEach(pacer -> pacer.answered(zone, inFlight, now));
  }

  /// An attempt was refused, for which no known limit is the reason.
  void refused(Ticket ticket, Quantity quantity, boolean hasWait, long now) {
    boolean isNew = !byQuantity.containsKey(quantity);
    Pacer pacer = byQuantity.computeIfAbsent(quantity, _ -> begin(quantity, now));
    // Where nothing held attempts back, many may have followed the first that is refused.
    double recent = flow.perSecond(quantity, isNew ? now : ticket.at());
    pacer.refused(ticket.at(), ticket.before().of(quantity), recent, hasWait, now);
  }

  /// One that goes as fast as attempts went until now.
  private Pacer begin(Quantity quantity, long now) {
    Pacer requests = byQuantity.get(Quantity.REQUESTS);
    double perSecond =
        requests != null && requests.isLimiting()
            ? requests.pace()
            : flow.perSecond(Quantity.REQUESTS, now);
    double each = Math.max(1, mean.of(quantity));
    return new Pacer(perSecond * each, each, now);
  }

  /// The provider is overloaded.
  void slowed(long now) {
    Pacer pacer = byQuantity.computeIfAbsent(Quantity.REQUESTS, _ -> begin(Quantity.REQUESTS, now));
    pacer.slowed(flow.perSecond(Quantity.REQUESTS, now), now);
  }

  /// All limits, as far as they are known.
  List<LaneState.Limit> limits(Buckets buckets, long now) {
    List<LaneState.Limit> limits = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      double used = flow.perSecond(quantity, now);
      Bucket configured = buckets.configured().get(quantity);
      Bucket told = buckets.told().get(quantity);
      Pacer pacer = byQuantity.get(quantity);
      if (configured != null) {
        limits.add(
            LaneState.Limit.of(quantity, Knowledge.CONFIGURED, configured.perSecond(), used));
      }
      if (told != null) {
        limits.add(LaneState.Limit.of(quantity, Knowledge.TOLD, told.perSecond(), used));
      }
      if (pacer != null && pacer.ceiling() > 0) {
        limits.add(LaneState.Limit.of(quantity, Knowledge.FOUND, pacer.ceiling(), used));
      }
      if (configured == null && told == null && (pacer == null || pacer.ceiling() == 0)) {
        limits.add(LaneState.Limit.unknown(quantity, used));
      }
    }
    return limits;
  }
}
