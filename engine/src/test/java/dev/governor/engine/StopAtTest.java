package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Retry;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.testkit.journal.CrashingJournal;
import dev.governor.testkit.provider.ScriptedBatches;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Jobs that are done with so many results.
@Timeout(60)
class StopAtTest {

  private static final JobId ECHOES = new JobId("echoes");
  private static final int WORDS = 40;
  private static final int WANTED = 12;

  @TempDir Path folder;

  private static JobState enough(long stopAt) {
    return new JobState.Completed(
        "it has the results that it was to stop at (stop_at: %d)".formatted(stopAt));
  }

  /// Refuses every third word.
  private static Outcome moody(ModelRequest request) {
    int number = Integer.parseInt(Rig.word(request).substring("word".length()));
    return number % 3 == 0 ? new Outcome.Refused(Rig.reply("no"), "no") : Rig.good(request);
  }

  private static BatchJobResult run(Rig rig, long stopAt, int concurrent) throws Exception {
    rig.create(Rig.words(WORDS), job -> job.stopAt(stopAt).concurrentRequests(concurrent));
    return rig.process();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 64})
  void noMoreAreAskedThanAreWanted(int concurrent) throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      BatchJobResult result = run(rig, WANTED, concurrent);
      assertThat(result.state()).isEqualTo(enough(WANTED));
      assertThat(result.counts()).isEqualTo(new Counts(WORDS, 0, 0, WANTED, 0, WORDS - WANTED));
      assertThat(rig.provider.asked()).hasSize(WANTED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 64})
  void forThoseThatFailOthersAreAsked(int concurrent) throws Exception {
    try (Rig rig = Rig.of(folder, StopAtTest::moody)) {
      BatchJobResult result = run(rig, WANTED, concurrent);
      assertThat(result.state()).isEqualTo(enough(WANTED));
      assertThat(result.counts().succeeded()).isEqualTo(WANTED);
      assertThat(rig.provider.asked()).hasSize((int) (WANTED + result.counts().failed()));
    }
  }

  @Test
  void aJobThatRunsOutOfInputEndsAsItDidBefore() throws Exception {
    try (Rig rig = Rig.of(folder, StopAtTest::moody)) {
      assertThat(run(rig, WORDS, 5).state()).isEqualTo(new JobState.CompletedWithFailures());
    }
  }

  @Test
  void aJobAllOfWhichSucceedsIsCompletedWithoutAReason() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThat(run(rig, WORDS, 5).state()).isEqualTo(new JobState.Completed());
    }
  }

  @Test
  void runningItAgainSendsNothingAndARaisedStopGoesOn() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      run(rig, WANTED, 5);
      BatchJobResult again = run(rig, WANTED, 5);
      assertThat(again.sent()).isZero();
      assertThat(again.state()).isEqualTo(enough(WANTED));
      assertThat(run(rig, WANTED + 5, 5).sent()).isEqualTo(5);
      rig.create(Rig.words(WORDS));
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
      assertThat(rig.provider.asked()).hasSize(WORDS);
    }
  }

  @Test
  void aStopBelowWhatIsThereEndsTheJob() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      run(rig, WANTED, 5);
      assertThat(run(rig, 3, 5).state()).isEqualTo(enough(3));
      assertThat(rig.provider.asked()).hasSize(WANTED);
    }
  }

  @Test
  void whatFailedIsNotRetriedBeforeTheStopIsRaised() throws Exception {
    try (Rig rig = Rig.of(folder, StopAtTest::moody)) {
      long failed = run(rig, WANTED, 5).counts().failed();
      assertThatThrownBy(() -> rig.processor.retryFailed(ECHOES, Retry.ALL))
          .hasMessage(
              "the job echoes has the results that it was to stop at (stop_at: 12); raise `stop_at` in the job file and run it again");
      rig.create(Rig.words(WORDS), job -> job.stopAt(WANTED + 1));
      assertThat(rig.processor.retryFailed(ECHOES, Retry.ALL)).isEqualTo(failed);
    }
  }

  static IntStream everyWrite() {
    return IntStream.rangeClosed(1, 2 * 4);
  }

  @ParameterizedTest
  @MethodSource("everyWrite")
  void aProcessThatDiesAnywhereLeavesTheNextNoMoreThanIsWanted(int append) throws Exception {
    AtomicReference<Journal> real = new AtomicReference<>();
    try (Rig rig =
        Rig.of(
            folder,
            Rig::good,
            journal -> {
              real.set(journal);
              return new CrashingJournal(journal, append, CrashingJournal.Moment.BEFORE);
            })) {
      run(rig, 4, 2);
    } finally {
      real.get().close();
    }
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.journal.revokeAll();
      assertThat(rig.process().state()).isEqualTo(enough(4));
      assertThat(rig.journal.counts(rig.number()))
          .isEqualTo(new Counts(WORDS, 0, 0, 4, 0, WORDS - 4));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 100})
  void noMoreArePutIntoBatchesThanAreWanted(int limit) throws Exception {
    ScriptedBatches batches =
        new ScriptedBatches(new BatchLimits(limit, 1 << 20), StopAtTest::moody);
    try (Rig rig = Rig.of(folder, batches, UnaryOperator.<Journal>identity())) {
      BatchJobResult result = runByBatch(rig, WANTED);
      assertThat(result.state()).isEqualTo(enough(WANTED));
      assertThat(result.counts().succeeded()).isEqualTo(WANTED);
      assertThat(result.totals().attempts()).isEqualTo(WANTED + result.counts().failed());
    }
  }

  @Test
  void batchesOfAnEarlierRunAreCancelledWhenTheJobHasEnough() throws Exception {
    ScriptedBatches batches = new ScriptedBatches(new BatchLimits(5, 1 << 20), Rig::good);
    batches.stick(2);
    try (Rig rig = Rig.of(folder, batches, UnaryOperator.<Journal>identity())) {
      batches.onNextLook(() -> rig.processor.pause(ECHOES, "the test goes on"));
      createByBatch(rig, WORDS);
      assertThat(rig.process().state()).isInstanceOf(JobState.Paused.class);
    }
    int made = batches.made().size();
    batches.unstickFirst();
    try (Rig rig = Rig.of(folder, batches, UnaryOperator.<Journal>identity())) {
      BatchJobResult result = runByBatch(rig, 3);
      assertThat(result.state()).isEqualTo(enough(3));
      assertThat(result.counts().failed()).isZero();
      assertThat(result.counts().cancelled())
          .isEqualTo(WORDS - result.counts().succeeded())
          .isPositive();
      assertThat(rig.journal.batches(rig.number())).noneMatch(BatchRecord::isOpen);
    }
    assertThat(batches.made()).hasSize(made);
    assertThat(batches.cancelled()).isEqualTo(made - 1);
  }

  private static BatchJobResult runByBatch(Rig rig, long stopAt) throws InterruptedException {
    createByBatch(rig, stopAt);
    return rig.process();
  }

  private static void createByBatch(Rig rig, long stopAt) {
    rig.create(
        Rig.words(WORDS),
        job -> job.stopAt(stopAt).delivery(new Delivery.Batch(false)).provider(Rig.BATCHES));
  }
}
