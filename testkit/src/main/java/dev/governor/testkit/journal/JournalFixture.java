package dev.governor.testkit.journal;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import dev.governor.api.job.Past;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Entry.Report;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.journal.NewJob;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import dev.governor.testkit.time.ManualTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A journal, time, and short words for what the tests of the contract do with them.
abstract class JournalFixture {

  static final Duration LEASE = Duration.ofMinutes(1);
  static final Usage USAGE = new Usage(10, 20, 3, 4);
  static final Cost COST = new Cost.Known(new BigDecimal("0.000123"));

  final ManualTime time = new ManualTime();
  Journal journal;

  /// Opens the journal of this test, to write. Called once in a test.
  protected abstract Journal open();

  /// Opens the journal again as it is found after its process was killed: without closing it
  /// before. The old one is not used any more.
  protected abstract Journal reopenAfterCrash(Journal killed);

  /// Opens the journal that is open to write, to read beside it.
  protected abstract JournalReader openToRead();

  @BeforeEach
  final void openJournal() {
    journal = open();
  }

  @AfterEach
  final void closeJournal() {
    journal.close();
  }

  final void crash() {
    journal = reopenAfterCrash(journal);
  }

  final NewJob newJob(String id, String fingerprint) {
    return new NewJob(
        new JobId(id),
        BatchJobType.GOVERNOR_PROFILES,
        Json.object().put("batchSize", 10),
        fingerprint,
        time.now());
  }

  /// A job with requests `k0`, `k1`, ..., ready to be claimed.
  final JobRecord job(String id, int requests) {
    JobRecord job = journal.register(newJob(id, "f"));
    journal.add(job.number(), requests(0, requests));
    journal.completeIntake(job.number());
    return find(id);
  }

  final JobRecord find(String id) {
    return journal.find(new JobId(id)).orElseThrow();
  }

  static List<NewRequest> requests(long from, long to) {
    return LongStream.range(from, to).mapToObj(i -> request(i, "k" + i, "aa")).toList();
  }

  static NewRequest request(long index, String key, String fingerprint) {
    return new NewRequest(index, key, index + 1, fingerprint, "{\"n\":" + index + "}");
  }

  final Claim claim(JobRecord job, String worker, int limit) {
    Instant now = time.now();
    return journal.claim(job.number(), worker, limit, now, now.plus(LEASE)).orElseThrow();
  }

  final boolean nothingToClaim(JobRecord job) {
    return nothingToClaimFor("nobody", job);
  }

  final boolean nothingToClaimFor(String worker, JobRecord job) {
    Instant now = time.now();
    return journal.claim(job.number(), worker, 10, now, now.plus(LEASE)).isEmpty();
  }

  /// A request as a claim gives it, none of whose answers was cut off or invalid.
  static ClaimedRequest asked(long index, String key, String input, int attempts, int counted) {
    return new ClaimedRequest(
        index, key, input, attempts, counted, false, Past.NONE, Optional.empty());
  }

  static List<Long> indexes(Claim claim) {
    return claim.requests().stream().map(request -> request.index()).toList();
  }

  final CompletionStage<Void> intend(Lease lease, long index, int attempt) {
    return journal.append(new Entry.Intent(lease, index, attempt, time.now()));
  }

  final CompletionStage<Void> answer(
      Lease lease, long index, int attempt, Report report, Verdict verdict) {
    return journal.append(new Entry.Answer(lease, index, attempt, time.now(), report, verdict));
  }

  /// One attempt that is accepted.
  final void succeed(Lease lease, long index, int attempt) {
    await(attempt(lease, index, attempt, report("succeeded", ""), accepted(index)));
  }

  /// One attempt that fails for good.
  final void fail(Lease lease, long index, int attempt, String cause) {
    await(
        attempt(
            lease, index, attempt, report("refused", "raw " + index), new Verdict.GivenUp(cause)));
  }

  /// One attempt that another follows.
  final void again(Lease lease, long index, int attempt, boolean counted) {
    await(attempt(lease, index, attempt, report("timed_out", ""), new Verdict.Again(counted)));
  }

  /// The first attempts of many requests, given up where `fails` says so.
  final void finish(Lease lease, LongStream indexes, LongPredicate fails) {
    List<CompletionStage<Void>> all = new ArrayList<>();
    indexes.forEach(index ->
        all.add(
            fails.test(index)
                ? attempt(lease, index, 1, report("refused", ""), new Verdict.GivenUp("refused"))
                : attempt(lease, index, 1, report("succeeded", ""), accepted(index))));
    all.forEach(JournalFixture::await);
  }

  private CompletionStage<Void> attempt(
      Lease lease, long index, int attempt, Report report, Verdict verdict) {
    CompletionStage<Void> intent = intend(lease, index, attempt);
    CompletionStage<Void> answer = answer(lease, index, attempt, report, verdict);
    return CompletableFuture.allOf(intent.toCompletableFuture(), answer.toCompletableFuture());
  }

  static Report report(String outcome, String raw) {
    return new Report(outcome, "message of " + outcome, "model-1", USAGE, COST, raw);
  }

  static Verdict accepted(long index) {
    return new Verdict.Accepted("{\"output\":" + index + "}");
  }

  static void await(CompletionStage<Void> stage) {
    stage.toCompletableFuture().join();
  }

  static List<ResultRow> successes(JournalReader reader, JobRecord job) {
    List<ResultRow> rows = new ArrayList<>();
    reader.forEachSuccess(job.number(), rows::add);
    return rows;
  }

  static List<ResultRow> failures(JournalReader reader, JobRecord job) {
    List<ResultRow> rows = new ArrayList<>();
    reader.forEachFailure(job.number(), rows::add);
    return rows;
  }

  static List<LedgerRow> attempts(JournalReader reader, JobRecord job) {
    List<LedgerRow> rows = new ArrayList<>();
    reader.forEachAttempt(job.number(), rows::add);
    return rows;
  }
}
