package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Does random things to a journal and to a model of it, and compares the two.
final class JournalWalk {

  private static final int REQUESTS = 60;
  private static final List<String> CAUSES = List.of("refused", "invalid");
  private static final List<String> WORKERS = List.of("a", "b", "c");

  private final JournalFixture fixture;
  private final long seed;
  private final RandomGenerator random;
  private final JobRecord job;
  private final JournalModel model = new JournalModel(REQUESTS);
  private final List<Lease> leases = new ArrayList<>();

  JournalWalk(JournalFixture fixture, long seed) {
    this.fixture = fixture;
    this.seed = seed;
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    job = fixture.job("walk", REQUESTS);
  }

  void step() {
    int dice = random.nextInt(100);
    if (dice < 25) {
      claim();
    } else if (dice < 55) {
      intend();
    } else if (dice < 85) {
      answer();
    } else if (dice < 90) {
      release();
    } else if (dice < 93) {
      fixture.time.advance(Duration.ofSeconds(random.nextInt(40)));
    } else if (dice < 94) {
      renew();
    } else if (dice < 96) {
      retry();
    } else if (dice < 98) {
      fixture.crash();
    } else {
      revokeAll();
    }
    assertThat(fixture.journal.counts(job.number())).as(seed()).isEqualTo(model.counts());
  }

  void compareAll() {
    assertThat(JournalFixture.successes(fixture.journal, job))
        .as(seed())
        .extracting(ResultRow::index)
        .isEqualTo(model.indexes(JournalModel.Request::succeeded));
    assertThat(JournalFixture.failures(fixture.journal, job))
        .as(seed())
        .extracting(ResultRow::index)
        .isEqualTo(model.indexes(JournalModel.Request::failed));
    assertThat(JournalFixture.successes(fixture.journal, job))
        .as(seed())
        .allMatch(row -> row.attempts() == model.request(row.index()).attempts());
    List<LedgerRow> ledger = JournalFixture.attempts(fixture.journal, job);
    assertThat((long) ledger.size()).as(seed()).isEqualTo(model.attempts());
    assertThat(
            ledger.stream()
                .filter(row -> row.answer().isEmpty() && model.request(row.index()).pending())
                .count())
        .as(seed())
        .isEqualTo(model.openAttempts());
    Totals totals = fixture.journal.totals(job.number());
    assertThat(totals.attempts()).as(seed()).isEqualTo(model.attempts());
    assertThat(totals.usage().output()).as(seed()).isEqualTo(model.tokens());
    assertThat(fixture.journal.violations(job.number())).as(seed()).isZero();
    Counts counts = fixture.journal.counts(job.number());
    assertThat(fixture.openToRead().counts(job.number())).as(seed()).isEqualTo(counts);
  }

  private void claim() {
    Instant now = fixture.time.now();
    Instant until = now.plus(JournalFixture.LEASE);
    String worker = anyWorker();
    Optional<Claim> claim =
        fixture.journal.claim(job.number(), worker, 1 + random.nextInt(8), now, until);
    model.pass(worker, now, claim.map(given -> given.lease().first()).orElse(Long.MAX_VALUE));
    List<Long> claimable = model.claimable(worker, now);
    if (claim.isEmpty()) {
      assertThat(claimable).as(seed()).isEmpty();
      return;
    }
    Lease lease = claim.get().lease();
    assertThat(claimable).as(seed()).containsAll(JournalFixture.indexes(claim.get()));
    assertThat(JournalFixture.indexes(claim.get()))
        .as(seed())
        .isNotEmpty()
        .isEqualTo(model.pendingIn(lease));
    model.claim(lease, worker, until);
    for (ClaimedRequest request : claim.get().requests()) {
      assertThat(request.attempts())
          .as(seed())
          .isEqualTo(model.request(request.index()).attempts());
      assertThat(request.countedAttempts())
          .as(seed())
          .isEqualTo(model.request(request.index()).counted());
    }
    leases.add(lease);
  }

  private void intend() {
    if (leases.isEmpty()) {
      return;
    }
    Lease lease = anyLease();
    long index = anyIndex(lease);
    int number = model.request(index).attempts() + 1 + (random.nextInt(20) == 0 ? 1 : 0);
    boolean done = succeeds(fixture.intend(lease, index, number));
    assertThat(done).as(seed()).isEqualTo(model.intend(lease, index, number));
  }

  private void answer() {
    if (leases.isEmpty()) {
      return;
    }
    Lease lease = anyLease();
    long index = anyIndex(lease);
    int number = Math.max(1, model.request(index).attempts() - (random.nextInt(5) == 0 ? 1 : 0));
    Verdict verdict =
        switch (random.nextInt(4)) {
          case 0 -> new Verdict.Again(random.nextBoolean());
          case 1 -> new Verdict.GivenUp(CAUSES.get(random.nextInt(CAUSES.size())));
          default -> JournalFixture.accepted(index);
        };
    boolean done =
        succeeds(fixture.answer(lease, index, number, JournalFixture.report("any", ""), verdict));
    assertThat(done).as(seed()).isEqualTo(model.answer(lease, index, number, verdict));
  }

  private void release() {
    if (!leases.isEmpty()) {
      Lease lease = anyLease();
      JournalFixture.await(fixture.journal.release(lease));
      model.release(lease);
    }
  }

  private void renew() {
    String worker = anyWorker();
    Instant until = fixture.time.now().plus(JournalFixture.LEASE);
    fixture.journal.renew(worker, until);
    model.renew(worker, until);
  }

  private void retry() {
    Set<String> causes =
        random.nextBoolean() ? Set.of() : Set.of(CAUSES.get(random.nextInt(CAUSES.size())));
    assertThat(fixture.journal.retryFailed(job.number(), Retry.of(causes)))
        .as(seed())
        .isEqualTo(model.retry(causes));
  }

  private void revokeAll() {
    fixture.journal.revokeAll();
    model.revokeAll();
  }

  private String anyWorker() {
    return WORKERS.get(random.nextInt(WORKERS.size()));
  }

  /// A recent one mostly; sometimes one that was lost long ago.
  private Lease anyLease() {
    int back = random.nextInt(Math.min(leases.size(), random.nextInt(8) == 0 ? 100 : 3));
    return leases.get(leases.size() - 1 - back);
  }

  private long anyIndex(Lease lease) {
    return random.nextLong(lease.first(), lease.last() + 1);
  }

  private static boolean succeeds(CompletionStage<Void> stage) {
    try {
      JournalFixture.await(stage);
      return true;
    } catch (CompletionException refusal) {
      assertThat(refusal.getCause()).isInstanceOf(RuntimeException.class);
      return false;
    }
  }

  private String seed() {
    return "seed " + seed;
  }
}
