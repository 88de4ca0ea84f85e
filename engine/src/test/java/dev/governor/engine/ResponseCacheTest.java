package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Caching;
import dev.governor.api.job.Counts;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Journal;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.Usage;
import dev.governor.testkit.journal.CrashingJournal;
import dev.governor.testkit.provider.ScriptedBatches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two jobs of one home that ask the same.
@Timeout(60)
class ResponseCacheTest {

  private static final JobId ECHOES = new JobId("echoes");
  private static final JobId AGAIN = new JobId("again");

  @TempDir Path folder;

  private void again(
      Rig rig, List<String> words, Consumer<BatchJobConfig.Builder<String, EchoType.Echo>> also) {
    rig.create(
        words,
        job -> {
          job.jobId(AGAIN.value()).outputDirectory(folder.resolve("again"));
          also.accept(job);
        });
  }

  private BatchJobResult again(Rig rig, int words) throws InterruptedException {
    again(rig, Rig.words(words), job -> {});
    return rig.processor.processBatchJob(AGAIN);
  }

  private static List<String> outcomes(Rig rig, JobId id) {
    List<String> outcomes = new ArrayList<>();
    rig.journal.forEachAttempt(
        rig.journal.find(id).orElseThrow().number(),
        row -> outcomes.add(row.answer().orElseThrow().outcome()));
    return outcomes;
  }

  @Test
  void whatWasAnsweredBeforeIsNotSentAgainAndCostsNothing() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(Rig.words(20));
      rig.process();
    }
    try (Rig rig = Rig.of(folder, Rig::good)) {
      BatchJobResult result = again(rig, 25);
      assertThat(result.counts()).isEqualTo(new Counts(25, 0, 0, 25, 0, 0));
      assertThat(rig.provider.asked()).hasSize(5);
      assertThat(result.sent()).isEqualTo(5);
      assertThat(result.recalled()).isEqualTo(20);
      assertThat(result.totals().usage()).isEqualTo(new Usage(50, 25, 0, 0));
      assertThat(result.totals().usd()).isEqualByComparingTo("0.005");
      assertThat(result.totals().unknownCosts()).isZero();
      assertThat(rig.processor.status(AGAIN).totals()).isEqualTo(result.totals());
      assertThat(outcomes(rig, AGAIN)).filteredOn(Entry.CACHED::equals).hasSize(20);
      rig.processor.forEachResult(
          AGAIN,
          new EchoType("You echo."),
          row -> assertThat(row.output().echo()).isEqualTo(row.key()));
    }
  }

  @Test
  void alsoInTheProcessThatAnsweredIt() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(Rig.words(20));
      rig.process();
      assertThat(again(rig, 20).recalled()).isEqualTo(20);
      assertThat(rig.provider.asked()).hasSize(20);
    }
  }

  @Test
  void aJobMayAskForItselfAndThenLeavesNothingToOthers() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(Rig.words(3), job -> job.caching(new Caching(false, true)));
      rig.process();
      assertThat(again(rig, 3).sent()).isEqualTo(3);
    }
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(
          Rig.words(3),
          job ->
              job.jobId("third")
                  .outputDirectory(folder.resolve("third"))
                  .caching(new Caching(false, true)));
      assertThat(rig.processor.processBatchJob(new JobId("third")).sent()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "tokens", "temperature", "account", "base_url"})
  void anythingThatAnAnswerDependsOnMakesAnotherQuestion(String what) throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(Rig.words(3));
      rig.process();
      again(rig, Rig.words(3), job -> change(job, what));
      assertThat(rig.processor.processBatchJob(AGAIN).sent()).isEqualTo(3);
    }
  }

  private static void change(BatchJobConfig.Builder<String, EchoType.Echo> job, String what) {
    switch (what) {
      case "model" -> job.model("other");
      case "tokens" -> job.maxTokens(7);
      case "temperature" -> job.temperature(0.1);
      case "account" -> job.provider(with("api_key_env", "OTHER_KEY"));
      default -> job.provider(with(what, "http://127.0.0.1:1"));
    }
  }

  private static ProviderConfig with(String setting, String value) {
    return new ProviderConfig("scripted", Map.of(setting, Json.tree(value)));
  }

  @Test
  void aFailureIsNotKept() throws Exception {
    AtomicBoolean isMended = new AtomicBoolean();
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                isMended.get()
                    ? Rig.good(request)
                    : new Outcome.Succeeded(Rig.reply("{\"echo\":\"wrong\"}")))) {
      rig.create(Rig.words(3), job -> job.maxRetries(1));
      assertThat(rig.process().counts().failed()).isEqualTo(3);
      isMended.set(true);
      assertThat(again(rig, 3).sent()).isEqualTo(3);
    }
  }

  @Test
  void anAnswerThatNeededARepairIsKnownByTheQuestionAsItWasAskedFirst() throws Exception {
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                request.conversation().messages().size() == 1
                    ? new Outcome.Succeeded(Rig.reply("{\"echo\":\"wrong\"}"))
                    : Rig.good(request))) {
      rig.create(Rig.words(3));
      assertThat(rig.process().sent()).isEqualTo(6);
      assertThat(again(rig, 3).sent()).isZero();
    }
  }

  @Test
  void aBatchIsHandedInWithoutWhatIsKnown() throws Exception {
    ScriptedBatches batches = new ScriptedBatches(new BatchLimits(100, 1 << 20), Rig::good);
    try (Rig rig = Rig.of(folder, batches, UnaryOperator.<Journal>identity())) {
      rig.create(Rig.words(4), job -> job.delivery(Delivery.batch()).provider(Rig.BATCHES));
      rig.process();
      again(rig, Rig.words(6), job -> job.delivery(Delivery.batch()).provider(Rig.BATCHES));
      BatchJobResult result = rig.processor.processBatchJob(AGAIN);
      assertThat(result.counts()).isEqualTo(new Counts(6, 0, 0, 6, 0, 0));
      assertThat(result.recalled()).isEqualTo(4);
      assertThat(batches.made()).extracting(List::size).containsExactly(4, 2);
    }
  }

  @Test
  void aQuestionThatIsBeingAskedIsWaitedForWithoutAPlace() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (Rig rig =
        Rig.of(
            folder,
            request -> {
              if (Rig.word(request).equals("word0")) {
                asked.countDown();
                answer.await();
              }
              return Rig.good(request);
            })) {
      rig.create(List.of("word0"));
      CompletableFuture<BatchJobResult> first = rig.processor.processBatchJobAsync(ECHOES);
      asked.await();
      again(rig, List.of("word0", "word1", "word2"), job -> job.concurrentRequests(1));
      CompletableFuture<BatchJobResult> second = rig.processor.processBatchJobAsync(AGAIN);
      while (rig.processor.status(AGAIN).counts().succeeded() < 2) {
        Thread.onSpinWait();
      }
      answer.countDown();
      assertThat(first.get().sent()).isEqualTo(1);
      assertThat(second.get().sent()).isEqualTo(2);
      assertThat(second.get().recalled()).isEqualTo(1);
      assertThat(rig.provider.asked()).hasSize(3);
    }
  }

  @Test
  void whoWaitsForAnAnswerThatDoesNotComeAsksForItself() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    AtomicBoolean isFirst = new AtomicBoolean(true);
    try (Rig rig =
        Rig.of(
            folder,
            request -> {
              if (!isFirst.getAndSet(false)) {
                return Rig.good(request);
              }
              asked.countDown();
              answer.await();
              return new Outcome.Refused(Rig.reply("no"), "no");
            })) {
      rig.create(List.of("word0"));
      CompletableFuture<BatchJobResult> first = rig.processor.processBatchJobAsync(ECHOES);
      asked.await();
      again(rig, List.of("word0"), job -> {});
      CompletableFuture<BatchJobResult> second = rig.processor.processBatchJobAsync(AGAIN);
      answer.countDown();
      assertThat(first.get().counts().failed()).isEqualTo(1);
      assertThat(second.get().counts().succeeded()).isEqualTo(1);
      assertThat(second.get().sent()).isEqualTo(1);
    }
  }

  @Test
  void aStopEndsTheWait() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (Rig rig =
        Rig.of(
            folder,
            request -> {
              asked.countDown();
              answer.await();
              return Rig.good(request);
            })) {
      rig.create(List.of("word0"));
      CompletableFuture<BatchJobResult> first = rig.processor.processBatchJobAsync(ECHOES);
      asked.await();
      again(rig, List.of("word0"), job -> {});
      CompletableFuture<BatchJobResult> second = rig.processor.processBatchJobAsync(AGAIN);
      rig.processor.pause(AGAIN, "enough");
      assertThat(second.get().state()).isEqualTo(new JobState.Paused("enough"));
      answer.countDown();
      assertThat(first.get().counts().succeeded()).isEqualTo(1);
      assertThat(rig.processor.processBatchJob(AGAIN).recalled()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void aCrashAtAnyWriteLosesNoneAndSendsNothingThatIsKnown(long append) throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(Rig.words(3));
      rig.process();
    }
    AtomicReference<Journal> real = new AtomicReference<>();
    try (Rig rig =
        Rig.of(
            folder,
            Rig::good,
            journal -> {
              real.set(journal);
              return new CrashingJournal(journal, append, CrashingJournal.Moment.AFTER);
            })) {
      again(rig, Rig.words(6), job -> job.concurrentRequests(1).batchSize(2));
      assertThat(rig.processor.processBatchJob(AGAIN).state()).isInstanceOf(JobState.Paused.class);
    } finally {
      real.get().close();
    }
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.journal.revokeAll();
      BatchJobResult result = rig.processor.processBatchJob(AGAIN);
      assertThat(result.counts()).isEqualTo(new Counts(6, 0, 0, 6, 0, 0));
      assertThat(outcomes(rig, AGAIN)).filteredOn(Entry.CACHED::equals).hasSize(3);
      assertThat(rig.provider.asked())
          .extracting(Rig::word)
          .doesNotContainAnyElementsOf(Rig.words(3));
    }
  }
}
