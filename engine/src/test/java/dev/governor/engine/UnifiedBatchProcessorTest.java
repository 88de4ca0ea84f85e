package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Retry;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UnifiedBatchProcessorTest {

  private static final JobId ECHOES = new JobId("echoes");

  @TempDir Path folder;

  @Test
  void everyRequestGetsOneResultInTheOrderOfTheInput() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(Rig.words(500), job -> job.concurrentRequests(50));
      BatchJobResult result = rig.process();
      assertThat(result.state()).isEqualTo(new JobState.Completed());
      assertThat(result.counts()).isEqualTo(new Counts(500, 0, 0, 500, 0, 0));
      assertThat(result.sent()).isEqualTo(500);
      assertThat(result.totals().usage()).isEqualTo(new Usage(5_000, 2_500, 0, 0));
      assertThat(result.totals().usd()).isEqualByComparingTo("0.5");
      assertThat(rig.results()).isEqualTo(Rig.words(500));
    }
  }

  @Test
  void resultsAreTyped() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      BatchJob<String, EchoType.Echo> job = rig.create(List.of("hello"));
      rig.process();
      rig.processor.forEachResult(
          job.jobId(),
          job.jobType(),
          result -> {
            assertThat(result.output()).isEqualTo(new EchoType.Echo("hello"));
            assertThat(result.model()).isEqualTo("scripted-1");
            assertThat(result.requestId()).startsWith("hello-");
          });
    }
  }

  @Test
  void asManyRequestsAreInFlightAsConfiguredAndNoMore() throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch seven = new CountDownLatch(7);
    try (Rig rig =
        Rig.of(
            folder,
            request -> {
              most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
              seven.countDown();
              seven.await();
              inFlight.decrementAndGet();
              return Rig.good(request);
            })) {
      rig.create(Rig.words(300), job -> job.concurrentRequests(7));
      rig.process();
    }
    assertThat(most.get()).isEqualTo(7);
  }

  @Test
  void aSlowItemHoldsUpNobodyBeyondItsBatch() throws Exception {
    CountDownLatch othersDone = new CountDownLatch(99);
    try (Rig rig =
        Rig.of(
            folder,
            request -> {
              if (Rig.word(request).equals("word0")) {
                othersDone.await();
              } else {
                othersDone.countDown();
              }
              return Rig.good(request);
            })) {
      rig.create(Rig.words(100), job -> job.batchSize(10).concurrentRequests(2));
      assertThat(rig.process().counts().succeeded()).isEqualTo(100);
    }
  }

  @Test
  void aFailureIsDataAndFailsNoOtherRequest() throws Exception {
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                Rig.word(request).equals("word3")
                    ? new Outcome.Refused(Rig.reply("I will not"), "against the rules")
                    : Rig.good(request))) {
      rig.create(Rig.words(10));
      BatchJobResult result = rig.process();
      assertThat(result.state()).isEqualTo(new JobState.CompletedWithFailures());
      assertThat(result.counts()).isEqualTo(new Counts(10, 0, 0, 9, 1, 0));
      rig.journal.forEachFailure(
          rig.number(),
          row -> {
            assertThat(row.key()).isEqualTo("word3");
            assertThat(row.ending())
                .hasToString("Failed[cause=refused, message=against the rules, raw=I will not]");
          });
    }
  }

  @Test
  void aFaultIsRetriedAsOftenAsConfiguredAndThenFails() throws Exception {
    try (Rig rig = Rig.of(folder, request -> new Outcome.Unreachable("reset"))) {
      rig.create(List.of("a"), job -> job.maxRetries(2));
      assertThat(rig.process().counts().failed()).isEqualTo(1);
      assertThat(rig.provider.asked()).hasSize(3);
    }
  }

  @Test
  void aRateLimitUsesUpNoAttempt() throws Exception {
    Map<String, Integer> seen = new ConcurrentHashMap<>();
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                seen.merge(Rig.word(request), 1, Integer::sum) <= 2
                    ? new Outcome.RateLimited(Optional.of(Duration.ZERO), "slow down")
                    : Rig.good(request))) {
      rig.create(Rig.words(10), job -> job.maxRetries(0));
      assertThat(rig.process().counts().succeeded()).isEqualTo(10);
    }
  }

  @Test
  void anInvalidAnswerIsShownItsProblemsAndRepaired() throws Exception {
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                request.conversation().messages().size() == 1
                    ? new Outcome.Succeeded(Rig.reply("{\"echo\":\"wrong\"}"))
                    : Rig.good(request))) {
      rig.create(List.of("right"));
      assertThat(rig.process().counts().succeeded()).isEqualTo(1);
      assertThat(rig.provider.asked().getLast().conversation().messages().getLast().text())
          .contains("/echo: the word must be 'right'");
    }
  }

  @Test
  void aTruncatedAnswerIsGivenMoreRoom() throws Exception {
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                request.sampling().maxTokens() < 400
                    ? new Outcome.Truncated(Rig.reply("{\"echo\":"))
                    : Rig.good(request))) {
      rig.create(List.of("long"), job -> job.maxTokens(100));
      assertThat(rig.process().counts().succeeded()).isEqualTo(1);
      assertThat(rig.provider.asked())
          .extracting(request -> request.sampling().maxTokens())
          .containsExactly(100, 200, 400);
    }
  }

  @Test
  void aWrongKeyPausesTheJobWithItsReasonAndTheJobGoesOnWhenItIsMended() throws Exception {
    AtomicInteger isMended = new AtomicInteger();
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                isMended.get() == 0
                    ? new Outcome.Unauthorized("invalid x-api-key")
                    : Rig.good(request))) {
      rig.create(Rig.words(50));
      BatchJobResult paused = rig.process();
      assertThat(paused.state())
          .isEqualTo(new JobState.Paused("the provider did not accept the key: invalid x-api-key"));
      assertThat(paused.counts().pending()).isEqualTo(50);
      isMended.set(1);
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
    }
  }

  @Test
  void manyEqualRejectionsInARowPauseTheJob() throws Exception {
    try (Rig rig = Rig.of(folder, request -> new Outcome.Rejected(400, "unknown parameter"))) {
      rig.create(Rig.words(200), job -> job.concurrentRequests(1));
      BatchJobResult result = rig.process();
      assertThat(result.state().reason())
          .isEqualTo("10 requests in a row came to the same: 400 unknown parameter");
      assertThat(result.counts().failed()).isBetween(10L, 12L);
    }
  }

  @Test
  void failedRequestsCanBeTriedAgainByCause() throws Exception {
    AtomicInteger isMended = new AtomicInteger();
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                isMended.get() == 0
                    ? new Outcome.Refused(Rig.reply("no"), "no")
                    : Rig.good(request))) {
      rig.create(Rig.words(8));
      rig.process();
      isMended.set(1);
      assertThat(rig.processor.retryFailed(ECHOES, Retry.of(Set.of("truncated")))).isZero();
      assertThat(rig.processor.retryFailed(ECHOES, Retry.of(Set.of("refused")))).isEqualTo(8);
      assertThat(rig.process().counts()).isEqualTo(new Counts(8, 0, 0, 8, 0, 0));
    }
  }

  @Test
  void aJobTypeThatStumblesFailsTheRequestOnly() throws Exception {
    try (Rig rig = Rig.of(folder, request -> new Outcome.Succeeded(Rig.reply("{\"echo\": 5}")))) {
      rig.create(List.of("a"));
      assertThat(rig.process().counts().failed()).isEqualTo(1);
    }
  }

  @Test
  void aPatternThatRecursTooDeeplyInAnAnswerFailsTheRequestOnly() throws Exception {
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                new Outcome.Succeeded(Rig.reply("{\"echo\":\"" + "a ".repeat(50_000) + "\"}")))) {
      rig.create(List.of("a"), job -> job.maxRetries(0));
      assertThat(rig.process().counts().failed()).isEqualTo(1);
    }
  }

  @Test
  void failedRequestsOfARunningJobAreNotTouched() throws Exception {
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
      rig.create(List.of("a"));
      CompletableFuture<BatchJobResult> result = rig.processor.processBatchJobAsync(ECHOES);
      asked.await();
      assertThatThrownBy(() -> rig.processor.retryFailed(ECHOES, Retry.ALL))
          .hasMessageContaining("the job echoes is running");
      assertThatThrownBy(() -> rig.create(List.of("a", "b")))
          .hasMessageContaining("the job echoes is running, and this one differs from it");
      answer.countDown();
      assertThat(result.get().counts().succeeded()).isEqualTo(1);
    }
  }
}
