package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Control;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.testkit.time.ManualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Pause, cancel, shutdown, and going on afterwards.
@Timeout(60)
class StoppingTest {

  private static final JobId ECHOES = new JobId("echoes");

  @TempDir Path folder;
  private final CountDownLatch asked = new CountDownLatch(4);
  private final CountDownLatch answer = new CountDownLatch(1);

  /// Answers nothing until it is let.
  private Outcome whenLet(ModelRequest request) throws InterruptedException {
    asked.countDown();
    answer.await();
    return Rig.good(request);
  }

  private Rig slowRig() {
    return Rig.of(folder, this::whenLet);
  }

  private CompletableFuture<BatchJobResult> startWithFourInFlight(Rig rig) throws Exception {
    rig.create(Rig.words(100), job -> job.concurrentRequests(4));
    CompletableFuture<BatchJobResult> result = rig.processor.processBatchJobAsync(ECHOES);
    asked.await();
    return result;
  }

  @Test
  void aPausedJobKeepsWhatWasInFlightAndGoesOnLater() throws Exception {
    try (Rig rig = slowRig()) {
      CompletableFuture<BatchJobResult> result = startWithFourInFlight(rig);
      assertThat(rig.processor.status(ECHOES).counts()).isEqualTo(new Counts(100, 96, 4, 0, 0, 0));
      rig.processor.pause(ECHOES, "lunch");
      answer.countDown();
      assertThat(result.get().state()).isEqualTo(new JobState.Paused("lunch"));
      assertThat(result.get().counts()).isEqualTo(new Counts(100, 96, 0, 4, 0, 0));
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
      assertThat(rig.provider.asked()).hasSize(100);
    }
  }

  @Test
  void aCancelledJobKeepsWhatSucceededAndCountsTheRestAsCancelled() throws Exception {
    try (Rig rig = slowRig()) {
      CompletableFuture<BatchJobResult> result = startWithFourInFlight(rig);
      rig.processor.cancel(ECHOES);
      answer.countDown();
      assertThat(result.get().state()).isEqualTo(new JobState.Cancelled());
      assertThat(result.get().counts()).isEqualTo(new Counts(100, 0, 0, 4, 0, 96));
      assertThat(rig.processor.status(ECHOES).counts()).isEqualTo(new Counts(100, 0, 0, 4, 0, 96));
      assertThat(rig.results()).hasSize(4);
    }
  }

  @Test
  void aCancelCountsMoreThanAnEarlierPause() throws Exception {
    try (Rig rig = slowRig()) {
      CompletableFuture<BatchJobResult> result = startWithFourInFlight(rig);
      rig.processor.pause(ECHOES, "lunch");
      rig.processor.cancel(ECHOES);
      answer.countDown();
      assertThat(result.get().state()).isEqualTo(new JobState.Cancelled());
    }
  }

  @Test
  void whoSubscribesToAJobThatIsDoneSeesItsEnd() throws Exception {
    BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(List.of("a"));
      rig.process();
      rig.processor.events(ECHOES).subscribe(new Collector(seen));
      rig.process();
      assertThat(seen.take()).isInstanceOf(JobEvent.Started.class);
      assertThat(seen.take()).isInstanceOf(JobEvent.Stopped.class);
      assertThat(seen.take()).isEqualTo("complete");
    }
  }

  @Test
  void whatAnotherProcessAsksForIsHeard() throws Exception {
    ManualTime time = new ManualTime();
    try (Rig rig = Rig.of(folder, this::whenLet, time)) {
      CompletableFuture<BatchJobResult> result = startWithFourInFlight(rig);
      rig.journal.ask(rig.number(), Control.PAUSE);
      time.awaitSleepers(1);
      time.advance(Duration.ofSeconds(1));
      time.awaitSleepers(1); // the heartbeat has heard it, and sleeps again
      answer.countDown();
      assertThat(result.get().state()).isEqualTo(new JobState.Paused("paused on request"));
      assertThat(result.get().counts().succeeded()).isEqualTo(4);
      assertThat(rig.journal.asked(rig.number())).isEmpty();
    }
  }

  @Test
  void aShutdownWaitsForAnswersAndLosesNone() throws Exception {
    CompletableFuture<BatchJobResult> result;
    try (Rig rig = slowRig()) {
      result = startWithFourInFlight(rig);
      Thread shutdown =
          Thread.ofVirtual().start(() -> rig.processor.shutdown(Duration.ofMinutes(5)));
      answer.countDown();
      shutdown.join();
      assertThat(result.get().state()).isEqualTo(new JobState.Paused("interrupted"));
      assertThat(result.get().counts().succeeded()).isEqualTo(4);
    }
  }

  @Test
  void aShutdownDoesNotWaitLongerThanItsGraceAndTheNextProcessGoesOn() throws Exception {
    try (Rig rig = slowRig()) {
      CompletableFuture<BatchJobResult> result = startWithFourInFlight(rig);
      rig.processor.shutdown(Duration.ZERO);
      assertThat(result.get().counts().succeeded()).isZero();
    }
    try (Rig next = Rig.of(folder, Rig::good)) {
      next.journal.revokeAll();
      BatchJobResult result = next.process();
      assertThat(result.counts()).isEqualTo(new Counts(100, 0, 0, 100, 0, 0));
      // The four that nobody knows the answer of stand in the ledger, and were asked again.
      assertThat(result.totals().attempts()).isEqualTo(104);
      assertThat(result.totals().unknownCosts()).isEqualTo(4);
    }
  }

  @Test
  void subscribersSeeWhatHappensAndThenTheEnd() throws Exception {
    BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(List.of("a", "b"));
      rig.processor.events(ECHOES).subscribe(new Collector(seen));
      rig.process();
      assertThat(seen.take()).isInstanceOf(JobEvent.Started.class);
      assertThat(List.of(seen.take(), seen.take()))
          .allMatch(event -> event instanceof JobEvent.RequestSucceeded);
      assertThat(seen.take())
          .isInstanceOfSatisfying(
              JobEvent.Stopped.class,
              stopped -> assertThat(stopped.state()).isEqualTo(new JobState.Completed()));
      assertThat(seen.take()).isEqualTo("complete");
    }
  }

  @Test
  void severalJobsRunAtOnceOnOneProcessor() throws Exception {
    AtomicInteger inFlight = new AtomicInteger();
    CountDownLatch both = new CountDownLatch(2);
    try (Rig rig =
        Rig.of(
            folder,
            request -> {
              inFlight.incrementAndGet();
              both.countDown();
              both.await();
              return Rig.good(request);
            })) {
      rig.create(List.of("only"), job -> job.jobId("first").concurrentRequests(1));
      rig.create(
          List.of("other"),
          job ->
              job.jobId("second").outputDirectory(folder.resolve("second")).concurrentRequests(1));
      CompletableFuture<BatchJobResult> first =
          rig.processor.processBatchJobAsync(new JobId("first"));
      CompletableFuture<BatchJobResult> second =
          rig.processor.processBatchJobAsync(new JobId("second"));
      assertThat(first.get().state()).isEqualTo(new JobState.Completed());
      assertThat(second.get().state()).isEqualTo(new JobState.Completed());
    }
  }

  private record Collector(BlockingQueue<Object> seen) implements Flow.Subscriber<JobEvent> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(JobEvent event) {
      seen.add(event);
    }

    @Override
    public void onError(Throwable failure) {
      seen.add(failure);
    }

    @Override
    public void onComplete() {
      seen.add("complete");
    }
  }
}
