package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.Entry.Report;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalException;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Lease;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every journal must do. An implementation's test extends it and says how one is opened.
public abstract class JournalContract extends ResponsesContract {

  private static final int WORKERS = 32;
  private static final int REQUESTS = 2_000;

  @Test
  final void appendsCompleteInTheOrderOfTheCalls() {
    JobRecord job = job("one", 200);
    Lease lease = claim(job, "w", 200).lease();
    List<Long> completed = Collections.synchronizedList(new ArrayList<>());
    List<CompletionStage<Void>> stages = new ArrayList<>();
    for (long index = 0; index < 200; index++) {
      long here = index;
      stages.add(intend(lease, index, 1).thenRun(() -> completed.add(here)));
    }
    stages.forEach(JournalFixture::await);
    assertThat(completed).isEqualTo(LongStream.range(0, 200).boxed().toList());
  }

  @Test
  final void aRefusedEntryDoesNotHurtItsNeighbours() {
    JobRecord job = job("one", 100);
    Lease stale = claim(job, "old", 50).lease();
    await(journal.release(stale));
    Lease lease = claim(job, "w", 50).lease();
    List<CompletionStage<Void>> good = new ArrayList<>();
    List<CompletionStage<Void>> bad = new ArrayList<>();
    for (long index = 0; index < 50; index++) {
      good.add(intend(lease, index, 1));
      bad.add(intend(stale, index, 1));
      bad.add(intend(lease, index, 1));
      good.add(answer(lease, index, 1, report("succeeded", ""), accepted(index)));
    }
    good.forEach(JournalFixture::await);
    bad.forEach(stage -> assertRefused(stage).isNotNull());
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(100, 50, 0, 50, 0, 0));
  }

  @Test
  final void anEntryThatCannotBeWrittenDoesNotHurtItsNeighbours() {
    JobRecord job = job("one", 300);
    Lease lease = claim(job, "w", 300).lease();
    List<CompletionStage<Void>> good = new ArrayList<>();
    List<CompletionStage<Void>> bad = new ArrayList<>();
    for (long index = 0; index < 300; index++) {
      good.add(intend(lease, index, 1));
      boolean poisoned = index % 100 == 50;
      (poisoned ? bad : good)
          .add(answer(lease, index, 1, poisoned ? poison() : report("any", ""), accepted(index)));
    }
    good.forEach(JournalFixture::await);
    bad.forEach(stage -> assertRefused(stage).isInstanceOf(JournalException.class));
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(300, 0, 3, 297, 0, 0));
    assertThat(journal.violations(job.number())).isZero();
    await(answer(lease, 50, 1, report("any", ""), accepted(50)));
  }

  @Test
  final void manyWorkersFinishAJobTogetherWhileOthersReadIt() throws Exception {
    JobRecord job = job("one", REQUESTS);
    CountDownLatch finished = new CountDownLatch(WORKERS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        String name = "w" + worker;
        all.add(threads.submit(() -> workUntilNothingIsLeft(job, name, finished)));
      }
      all.add(threads.submit(() -> readUntil(finished, job)));
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(REQUESTS, 0, 0, REQUESTS, 0, 0));
    assertThat(journal.totals(job.number()).attempts()).isEqualTo(REQUESTS);
    assertThat(journal.violations(job.number())).isZero();
  }

  @Test
  final void closingWritesWhatWaits() throws ExecutionException, InterruptedException {
    JobRecord job = job("one", 300);
    Lease lease = claim(job, "w", 300).lease();
    List<CompletionStage<Void>> stages = new ArrayList<>();
    for (long index = 0; index < 300; index++) {
      stages.add(intend(lease, index, 1));
    }
    journal.close();
    for (CompletionStage<Void> stage : stages) {
      assertThat(stage.toCompletableFuture()).isCompleted();
    }
    journal.close();
    crash();
    assertThat(attempts(journal, job)).hasSize(300);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  final void aRandomWalkAgreesWithAModel(long seed) {
    JournalWalk walk = new JournalWalk(this, seed);
    for (int step = 0; step < 400; step++) {
      walk.step();
    }
    walk.compareAll();
  }

  @SuppressWarnings("NullAway") // A provider of one's own may return anything: that is the test.
  private static Report poison() {
    return new Report("any", null, "model-1", USAGE, COST, "");
  }

  private void workUntilNothingIsLeft(JobRecord job, String worker, CountDownLatch finished) {
    try {
      while (true) {
        var claim = journal.claim(job.number(), worker, 7, time.now(), time.now().plus(LEASE));
        if (claim.isEmpty()) {
          return;
        }
        finish(claim.get());
      }
    } finally {
      finished.countDown();
    }
  }

  private void finish(Claim claim) {
    claim.requests().forEach(request -> succeed(claim.lease(), request.index(), 1));
    await(journal.release(claim.lease()));
  }

  private void readUntil(CountDownLatch finished, JobRecord job) {
    JournalReader reader = openToRead();
    long before = 0;
    while (finished.getCount() > 0) {
      Counts counts = reader.counts(job.number());
      assertThat(counts.succeeded()).isGreaterThanOrEqualTo(before);
      before = counts.succeeded();
      assertThat((long) successes(reader, job).size()).isGreaterThanOrEqualTo(before);
    }
  }
}
