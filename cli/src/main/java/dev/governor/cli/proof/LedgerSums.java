package dev.governor.cli.proof;

import dev.governor.api.job.Totals;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;

/// What the attempts of a job come to, one by one.
final class LedgerSums {

  private static final String UNKNOWN = "unknown";
  private static final String SUCCEEDED = "succeeded";

  private final KeySet accepted = new KeySet();
  private final KeySet answered = new KeySet();
  private long attempts;
  private long firstAttempts;
  private long repeated;
  private long unknownCosts;
  private Usage usage = Usage.NONE;
  private BigDecimal usd = BigDecimal.ZERO;

  static LedgerSums of(JournalReader journal, long job) {
    LedgerSums sums = new LedgerSums();
    journal.forEachAttempt(job, sums::add);
    return sums;
  }

  private void add(LedgerRow row) {
    attempts++;
    firstAttempts += row.attempt() == 1 ? 1 : 0;
    row.answer().ifPresent(answer -> add(row.key(), answer));
  }

  private void add(String key, LedgerRow.Answered answer) {
    usage = usage.plus(answer.usage());
    switch (answer.cost()) {
      case Cost.Known(BigDecimal more) -> usd = usd.add(more);
      case Cost.Unknown _ -> unknownCosts++;
    }
    switch (answer.outcome()) {
      case UNKNOWN -> repeated++;
      case SUCCEEDED, Entry.CACHED -> {
        accepted.add(key);
        answered.add(key);
      }
      default -> answered.add(key);
    }
  }

  /// Whether an attempt for this item was answered well.
  boolean hasAccepted(String key) {
    return accepted.contains(key);
  }

  /// Whether an attempt for this item was answered at all.
  boolean hasAnswered(String key) {
    return answered.contains(key);
  }

  /// Attempts whose process died before their answer came.
  long repeated() {
    return repeated;
  }

  /// Requests of all registrations of the job that were asked at all.
  long asked() {
    return firstAttempts;
  }

  /// Whether the journal's own sums are the same.
  boolean equal(Totals totals) {
    return attempts == totals.attempts()
        && usage.equals(totals.usage())
        && usd.compareTo(totals.usd()) == 0;
  }

  /// Whether the sums over results are the same.
  boolean equal(ResultSums results) {
    return attempts == results.attempts()
        && usage.equals(results.usage())
        && (unknownCosts > 0 || usd.compareTo(results.usd()) == 0);
  }

  /// Whether the sums over results are within these.
  boolean cover(ResultSums results) {
    return attempts >= results.attempts()
        && usage.input() >= results.usage().input()
        && usage.output() >= results.usage().output()
        && (unknownCosts > 0 || usd.compareTo(results.usd()) >= 0);
  }

  long attempts() {
    return attempts;
  }
}
