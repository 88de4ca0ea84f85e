package dev.governor.outputs.report;

import dev.governor.api.journal.Entry;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import dev.governor.outputs.report.Timeline.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What the pictures show, summed while the ledger streams by; its size does not grow with the
/// ledger. Not thread-safe.
final class AttemptSums {

  private static final String SUCCEEDED = "succeeded";
  private static final String UNANSWERED = "no answer recorded";
  private static final int MOST_OUTCOMES = 40;
  private static final String OTHER = "other outcomes";

  /// The last one stands for itself and all above.
  static final int MOST_ATTEMPTS = 10;

  private final FailureGroups failures;
  private final Instant registeredAt;
  private final long[] byNumber = new long[MOST_ATTEMPTS + 2];
  final Timeline timeline = new Timeline();
  final Latency latency = new Latency();
  final Map<String, Long> outcomes = new TreeMap<>();

  /// @param registeredAt attempts before it belong to earlier registrations of the job: they were
  ///   paid, but are not part of its progress
  AttemptSums(FailureGroups failures, Instant registeredAt) {
    this.failures = failures;
    this.registeredAt = registeredAt;
  }

  void add(LedgerRow row) {
    timeline.begins(row.sentAt());
    boolean current = !row.sentAt().isBefore(registeredAt);
    if (current) {
      byNumber[Math.clamp(row.attempt(), 1, MOST_ATTEMPTS + 1)]++;
    }
    if (row.answer().isPresent()) {
      add(row, row.answer().get(), current);
    } else {
      count(UNANSWERED);
    }
  }

  private void add(LedgerRow row, LedgerRow.Answered answer, boolean current) {
    count(answer.outcome());
    boolean isCached = answer.outcome().equals(Entry.CACHED);
    if (!isCached) {
      latency.add(Duration.between(row.sentAt(), answer.at()));
    }
    Usage usage = answer.usage();
    timeline.add(answer.at(), Series.INPUT, (double) usage.input());
    timeline.add(answer.at(), Series.OUTPUT, (double) usage.output());
    timeline.add(answer.at(), Series.CACHE_READ, (double) usage.cacheRead());
    timeline.add(answer.at(), Series.CACHE_WRITE, (double) usage.cacheWrite());
    if (answer.cost() instanceof Cost.Known(var usd)) {
      timeline.add(answer.at(), Series.USD, usd.doubleValue());
    }
    if (current && (isCached || answer.outcome().equals(SUCCEEDED))) {
      timeline.add(answer.at(), Series.SUCCEEDED, 1);
    } else if (current && failures.isEndOf(row.index(), row.attempt())) {
      timeline.add(answer.at(), Series.FAILED, 1);
    }
  }

  private void count(String outcome) {
    String name =
        outcomes.containsKey(outcome) || outcomes.size() < MOST_OUTCOMES ? outcome : OTHER;
    outcomes.merge(name, 1L, Long::sum);
  }

  /// How many requests took so many attempts, from 1; the last entry: so many or more.
  long[] requestsByAttempts() {
    long[] requests = new long[MOST_ATTEMPTS];
    for (int number = 1; number < MOST_ATTEMPTS; number++) {
      requests[number - 1] = Math.max(0, byNumber[number] - byNumber[number + 1]);
    }
    requests[MOST_ATTEMPTS - 1] = byNumber[MOST_ATTEMPTS];
    return requests;
  }
}
