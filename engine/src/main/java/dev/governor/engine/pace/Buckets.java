package dev.governor.engine.pace;

import dev.governor.api.provider.LimitReport.Gauge;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The limits that are known: those that the user set, and those that the provider tells. Not
/// thread-safe.
final class Buckets {

  private static final double NANOS = 1e9;
  private static final double RESERVE = 1;
  private static final double BELIEF = 0.1;

  private final Map<Quantity, Bucket> configured = new EnumMap<>(Quantity.class);
  private final Map<Quantity, Bucket> told = new EnumMap<>(Quantity.class);
  private final Map<Quantity, Long> toldAt = new EnumMap<>(Quantity.class);

  /// A limit of the user's own: as the provider's bucket may be small, no more is sent at once than
  /// `capacity`.
  void configure(Quantity quantity, double perSecond, double capacity, long now) {
    configured.put(quantity, new Bucket(perSecond, capacity, 0, now));
  }

  /// When all of them have so much.
  long when(Amounts amounts, long now) {
    long when = now;
    for (Map<Quantity, Bucket> each : List.of(configured, told)) {
      for (Map.Entry<Quantity, Bucket> entry : each.entrySet()) {
        when = Math.max(when, entry.getValue().when(amounts.of(entry.getKey()), now));
      }
    }
    return when;
  }

  void start(Amounts amounts, long now) {
    configured.forEach((quantity, bucket) -> bucket.start(amounts.of(quantity), now));
    told.forEach((quantity, bucket) -> bucket.start(amounts.of(quantity), now));
  }

  /// An attempt under way needed so much more than was taken.
  void take(Amounts amounts) {
    configured.forEach((quantity, bucket) -> bucket.take(amounts.of(quantity)));
    told.forEach((quantity, bucket) -> bucket.take(amounts.of(quantity)));
  }

  /// A refused attempt took nothing of the provider's; but it was a request, and the user's own
  /// limit of those counts it.
  void giveBack(Amounts amounts) {
    configured.forEach((quantity, bucket) -> {
      if (quantity != Quantity.REQUESTS) {
        bucket.take(-amounts.of(quantity));
      }
    });
    told.forEach((quantity, bucket) -> bucket.take(-amounts.of(quantity)));
  }

  boolean isTold() {
    return !told.isEmpty();
  }

  Map<Quantity, Bucket> told() {
    return told;
  }

  Map<Quantity, Bucket> configured() {
    return configured;
  }

  /// Takes over what an answer told.
  ///
  /// @param granted what all attempts until now took
  /// @param isAccepted whether the ticket's own amounts are among that, and the provider counted
  ///   them
  void tell(Ticket ticket, Amounts granted, boolean isAccepted, long now) {
    for (Quantity quantity : Quantity.values()) {
      Optional<Gauge> gauge = quantity.gauge(ticket.report());
      if (gauge.isEmpty() || gauge.get().limit() <= 0) {
        continue;
      }
      double own = isAccepted ? ticket.amounts().of(quantity) : 0;
      // What an answer is long is counted when it is there, so not in what it tells itself.
      double counted = quantity == Quantity.OUTPUT_TOKENS ? 0 : own;
      double since = granted.of(quantity) - ticket.before().of(quantity) - counted;
      tell(quantity, ToldLimit.of(gauge.get()), own, since, ticket.at(), now);
    }
  }

  private void tell(
      Quantity quantity, ToldLimit limit, double own, double since, long at, long now) {
    Bucket bucket = told.get(quantity);
    double seen = Math.max(limit.capacity(), Math.max(limit.remaining() + own, limit.perSecond()));
    if (bucket == null) {
      bucket = new Bucket(limit.perSecond(), seen, RESERVE, now);
      told.put(quantity, bucket);
      bucket.correct(left(limit, since, at, now));
    } else if (toldAt.getOrDefault(quantity, Long.MIN_VALUE) <= at) {
      boolean isNew = Math.abs(limit.perSecond() / bucket.perSecond() - 1) > 1e-3;
      bucket.resize(limit.perSecond(), isNew ? seen : Math.max(seen, bucket.capacity()), now);
      double left = left(limit, since, at, now);
      double more = left - bucket.level(now);
      if (more < 0) {
        bucket.correct(left);
      } else if (quantity != Quantity.OUTPUT_TOKENS) {
        // An answer may have been long on its way, and output under way is not counted yet: that
        // there is more than was thought is believed little by little.
        bucket.correct(left - more * (1 - BELIEF));
      }
    }
    toldAt.merge(quantity, at, Math::max);
  }

  /// What must be left now, by what was left for an attempt and what was sent since.
  private static double left(ToldLimit limit, double since, long at, long now) {
    return limit.remaining() + limit.perSecond() * (now - at) / NANOS - since;
  }

  /// Whether a refusal is no surprise: by its own report, or where it has none by what is known,
  /// one of the limits had too little.
  boolean explain(Ticket ticket, long now) {
    boolean isExplained = false;
    for (Map.Entry<Quantity, Bucket> entry : told.entrySet()) {
      double needed = Math.max(1, ticket.amounts().of(entry.getKey()));
      double left =
          entry
              .getKey()
              .gauge(ticket.report())
              .map(gauge -> (double) gauge.remaining())
              .orElseGet(() -> entry.getValue().level(now));
      if (left < needed) {
        entry.getValue().wasTooBold();
        isExplained = true;
      }
    }
    return isExplained;
  }
}
