package dev.governor.engine.pace;

import dev.governor.api.provider.LimitReport.Gauge;
import dev.governor.api.provider.Outcome;
import java.util.Arrays;
import java.util.Optional;

/// Finds attempts that need more than a provider's limit lets through at all: larger than it by
/// what is estimated, and refused while all of it was left and nothing else ran short. They would
/// be refused for ever.
final class Excess {

  private static final int TOO_MANY = 429;

  private Excess() {}

  /// @param ticket with what the provider told beside the outcome
  static Outcome of(Ticket ticket, Outcome outcome) {
    boolean isRefused = outcome instanceof Outcome.RateLimited;
    return isRefused && Arrays.stream(Quantity.values()).noneMatch(each -> isShort(ticket, each))
        ? Arrays.stream(Quantity.values())
            .filter(quantity -> isBeyond(ticket, quantity))
            .findFirst()
            .map(quantity -> rejected(ticket, quantity, outcome))
            .orElse(outcome)
        : outcome;
  }

  private static Outcome rejected(Ticket ticket, Quantity quantity, Outcome outcome) {
    long limit = quantity.gauge(ticket.report()).map(Gauge::limit).orElse(0L);
    return new Outcome.Rejected(
        TOO_MANY,
        "it needs about %,.0f %s, more than the provider's limit of %,d: %s"
            .formatted(ticket.amounts().of(quantity), quantity, limit, outcome.sentence()));
  }

  private static boolean isBeyond(Ticket ticket, Quantity quantity) {
    return quantity
        .gauge(ticket.report())
        .filter(gauge -> gauge.limit() > 0)
        .filter(gauge -> ticket.amounts().of(quantity) > gauge.limit())
        .isPresent();
  }

  /// Whether there was too little left of it, of what could have been there.
  private static boolean isShort(Ticket ticket, Quantity quantity) {
    Optional<Gauge> gauge = quantity.gauge(ticket.report());
    double needed = Math.max(1, ticket.amounts().of(quantity));
    return gauge
        .filter(each -> each.remaining() < Math.min(needed, (double) each.limit()))
        .isPresent();
  }
}
