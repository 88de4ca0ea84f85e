package dev.governor.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Budget;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.NewJob;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.journal.Reservation;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two journals on one database, as two processes have them, whose jobs are paid from one account.
@Timeout(120)
class TwoJournalsTest {

  private static final int REQUESTS = 300;
  private static final String ACCOUNT = "shared";
  private static final BigDecimal CAP = BigDecimal.ONE;
  private static final Budget CAPPED =
      new Budget(Optional.empty(), Optional.empty(), Optional.of(CAP), Optional.empty());
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir Path folder;

  @Test
  void anAccountsCapHoldsForBothTogether() throws Exception {
    URI location = URI.create("sqlite:" + folder.resolve("governor.db").toUri().getRawPath());
    SqliteJournalFactory factory = new SqliteJournalFactory();
    try (Journal one = factory.open(location);
        Journal other = factory.open(location);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all = new ArrayList<>();
      all.addAll(spendAll(one, "one", threads));
      all.addAll(spendAll(other, "other", threads));
      long admitted = 0;
      for (Future<Boolean> attempt : all) {
        admitted += attempt.get() ? 1 : 0;
      }
      assertThat(admitted).isGreaterThanOrEqualTo(100).isLessThan(2 * REQUESTS);
      assertThat(one.spending(new SpendScope.OfAccount(ACCOUNT), NOW).spent())
          .isEqualByComparingTo(new BigDecimal(5 * admitted).movePointLeft(3))
          .isLessThanOrEqualTo(CAP);
    }
  }

  private static List<Future<Boolean>> spendAll(
      Journal journal, String id, ExecutorService threads) {
    JobRecord job =
        journal.register(
            new NewJob(new JobId(id), BatchJobType.GOVERNOR_PROFILES, Json.object(), id, NOW));
    journal.add(
        job.number(),
        LongStream.range(0, REQUESTS)
            .mapToObj(i -> new NewRequest(i, "k" + i, i + 1, "aa", "{}"))
            .toList());
    journal.completeIntake(job.number());
    Instant until = NOW.plus(Duration.ofDays(1));
    Claim claim = journal.claim(job.number(), id, REQUESTS, NOW, until).orElseThrow();
    return LongStream.range(0, REQUESTS)
        .mapToObj(index -> threads.submit(() -> spend(journal, claim, index)))
        .toList();
  }

  /// Half of what was held back.
  private static boolean spend(Journal journal, Claim claim, long index) {
    Reservation worst = new Reservation(new Cost.Known(new BigDecimal("0.01")), ACCOUNT, CAPPED);
    try {
      journal
          .append(new Entry.Intent(claim.lease(), index, 1, NOW, worst))
          .toCompletableFuture()
          .join();
    } catch (CompletionException refusal) {
      assertThat(refusal.getCause()).isInstanceOf(BudgetException.class);
      return false;
    }
    Entry.Report report =
        new Entry.Report("any", "", "m", Usage.NONE, new Cost.Known(new BigDecimal("0.005")), "");
    journal
        .append(
            new Entry.Answer(claim.lease(), index, 1, NOW, report, new Entry.Verdict.Again(true)))
        .toCompletableFuture()
        .join();
    return true;
  }
}
