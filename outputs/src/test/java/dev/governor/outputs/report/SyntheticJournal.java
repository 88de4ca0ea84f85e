package dev.governor.outputs.report;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import dev.governor.outputs.journal.FakeJournal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A job of any size that is made up while it is read: some attempts are rate-limited, some
/// requests fail, and it was paused once for a day.
record SyntheticJournal(long requests) implements JournalReader {

  private static final Usage USAGE = new Usage(812, 346, 400, 12);
  private static final Cost COST = new Cost.Known(new BigDecimal("0.0021"));
  private static final List<String> CAUSES = List.of("refused", "invalid", "truncated", "rejected");

  private static boolean fails(long index) {
    return index % 97 == 13;
  }

  private static String cause(long index) {
    return CAUSES.get((int) (index / 97 % 7 % CAUSES.size()));
  }

  @Override
  public Counts counts(long job) {
    long failed = requests <= 13 ? 0 : (requests - 14) / 97 + 1;
    return new Counts(requests, 0, 0, requests - failed, failed, 0);
  }

  @Override
  public Totals totals(long job) {
    return new Totals(
        requests,
        new Usage(812 * requests, 346 * requests, 400 * requests, 12 * requests),
        new BigDecimal("0.0021").multiply(BigDecimal.valueOf(requests)),
        3);
  }

  @Override
  public void forEachFailure(long job, Consumer<ResultRow> rows) {
    for (long index = 13; index < requests; index += 97) {
      rows.accept(
          new ResultRow(
              index,
              "request-" + index,
              "claude",
              2,
              USAGE,
              Optional.empty(),
              new ResultRow.Ending.Failed(
                  cause(index),
                  "/tagline: must be at least 5 characters long, was 3",
                  "{\"tagline\": \"No.\"}")));
    }
  }

  @Override
  public void forEachAttempt(long job, Consumer<LedgerRow> rows) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    Instant at = FakeJournal.START;
    for (long index = 0; index < requests; index++) {
      at = at.plusMillis(random.nextInt(20) + (index == requests / 3 ? 86_400_000 : 0));
      boolean twice = fails(index) || index % 31 == 0;
      if (twice) {
        rows.accept(row(index, 1, at, fails(index) ? cause(index) : "rate_limited", random));
      }
      String outcome = fails(index) ? cause(index) : "succeeded";
      rows.accept(row(index, twice ? 2 : 1, at.plusMillis(5), outcome, random));
    }
  }

  private static LedgerRow row(
      long index, int attempt, Instant at, String outcome, RandomGenerator random) {
    long millis = (long) (400 * Math.exp(random.nextGaussian() * 0.6));
    return new LedgerRow(
        index,
        "request-" + index,
        attempt,
        at,
        Optional.of(
            new LedgerRow.Answered(
                at.plusMillis(millis), outcome, "", "claude", USAGE, COST, true)));
  }

  @Override
  public void forEachSuccess(long job, Consumer<ResultRow> rows) {
    throw new AssertionError("the report has no need of the results themselves");
  }

  @Override
  public Optional<JobRecord> find(JobId id) {
    return Optional.empty();
  }

  @Override
  public List<JobRecord> list() {
    return List.of();
  }

  @Override
  public long violations(long job) {
    return 0;
  }

  @Override
  public List<BatchRecord> batches(long job) {
    return List.of();
  }

  @Override
  public Optional<String> output(long job, String key) {
    return Optional.empty();
  }

  @Override
  public Spending spending(SpendScope scope, Instant now) {
    return Spending.NONE;
  }

  @Override
  public long unsupplied(long job) {
    return 0;
  }

  @Override
  public Optional<Control> asked(long job) {
    return Optional.empty();
  }
}
