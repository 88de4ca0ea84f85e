package dev.governor.outputs.journal;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// One job's ending, as a test says it went.
public final class FakeJournal implements JournalReader {

  public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private final List<ResultRow> successes = new ArrayList<>();
  private final List<ResultRow> failures = new ArrayList<>();
  private final List<LedgerRow> attempts = new ArrayList<>();
  private Totals totals = Totals.NONE;

  /// A finished job whose outputs go to `folder`.
  public static JobRecord job(Path folder) {
    ObjectNode config = Json.object();
    config.put("id", "test-job").put("type", "custom").put("input", "in.jsonl");
    config.put("output", folder.toString()).put("items", true).put("batch_size", 10);
    config.put("max_retries", 3).put("retry_delay", "5s").put("model", "claude-sonnet");
    config.put("max_tokens", 4096).put("temperature", 0.7).put("concurrent_requests", 5);
    config.put("priority", "normal").putObject("metadata").put("season", "one");
    config.putObject("provider").put("name", "offline").put("seed", 7);
    config.putObject("definition");
    config.put("prompt_hash", "aa").put("schema_hash", "bb").put("input_digest", "cc");
    return job(config, new JobState.CompletedWithFailures());
  }

  public static JobRecord job(ObjectNode config, JobState state) {
    return new JobRecord(
        1,
        new JobId("test-job"),
        new BatchJobType("custom"),
        config,
        "fingerprint",
        true,
        state,
        START,
        Optional.of(START),
        Optional.of(START.plusSeconds(60)));
  }

  /// A request that succeeded at its first attempt.
  public FakeJournal success(String key, String output) {
    Usage usage = new Usage(100, 20, 0, 0);
    long index = (long) successes.size() + failures.size();
    successes.add(
        new ResultRow(
            index,
            key,
            "offline-1",
            1,
            usage,
            Optional.of(BigDecimal.ZERO),
            new ResultRow.Ending.Succeeded(output)));
    attempt(index, key, 1, "succeeded", usage, Cost.FREE);
    return this;
  }

  /// A request that failed at its first attempt, at a cost that nobody knows.
  public FakeJournal failure(String key, String cause, String message, String raw) {
    long index = (long) successes.size() + failures.size();
    failures.add(
        new ResultRow(
            index,
            key,
            "",
            1,
            Usage.NONE,
            Optional.empty(),
            new ResultRow.Ending.Failed(cause, message, raw)));
    attempt(index, key, 1, cause, Usage.NONE, Cost.UNKNOWN);
    return this;
  }

  /// An attempt by itself, a second after the one before.
  public FakeJournal attempt(
      long index, String key, int attempt, String outcome, Usage usage, Cost cost) {
    Instant sent = START.plusSeconds(attempts.size());
    attempts.add(
        new LedgerRow(
            index,
            key,
            attempt,
            sent,
            Optional.of(
                new LedgerRow.Answered(
                    sent.plus(Duration.ofMillis(20 + index % 7)),
                    outcome,
                    "",
                    "offline-1",
                    usage,
                    cost,
                    true))));
    totals = totals.plus(usage, cost);
    return this;
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
  public Counts counts(long job) {
    int total = successes.size() + failures.size();
    return new Counts(total, 0, 0, successes.size(), failures.size(), 0);
  }

  @Override
  public Totals totals(long job) {
    return totals;
  }

  @Override
  public void forEachSuccess(long job, Consumer<ResultRow> rows) {
    successes.forEach(rows);
  }

  @Override
  public void forEachFailure(long job, Consumer<ResultRow> rows) {
    failures.forEach(rows);
  }

  @Override
  public void forEachAttempt(long job, Consumer<LedgerRow> rows) {
    attempts.forEach(rows);
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
