package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Counts;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.Fallback;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Rescue;
import dev.governor.api.journal.Journal;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.Reply;
import dev.governor.testkit.journal.CrashingJournal;
import dev.governor.testkit.provider.ScriptedBatches;
import dev.governor.testkit.time.ManualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that another model answers, and such as are asked twice.
@Timeout(60)
class RescueTest {

  private static final JobId ECHOES = new JobId("echoes");
  private static final String BIG = "big";
  private static final String SMALL = "small";

  @TempDir Path folder;

  private static void rescued(BatchJobConfig.Builder<String, EchoType.Echo> job, String... causes) {
    job.model(BIG)
        .rescue(
            new Rescue(
                List.of(new Fallback(Set.of(causes), SMALL, Optional.empty())),
                OptionalDouble.empty()));
  }

  private static Outcome by(String model, ModelRequest request) {
    String text = Json.write(new EchoType.Echo(Rig.word(request)));
    return new Outcome.Succeeded(new Reply(text, model, Rig.USAGE, Rig.COST));
  }

  private static Outcome busy() {
    return new Outcome.Overloaded(Optional.of(Duration.ZERO), "busy");
  }

  @Test
  void whenAModelIsOverloadedAnotherIsAskedAndTheResultNamesIt() throws Exception {
    try (Rig rig =
        Rig.of(folder, request -> request.model().equals(BIG) ? busy() : by(SMALL, request))) {
      rig.create(Rig.words(5), job -> rescued(job, "overloaded"));
      BatchJobResult result = rig.process();
      assertThat(result.counts()).isEqualTo(new Counts(5, 0, 0, 5, 0, 0));
      assertThat(rig.provider.asked())
          .filteredOn(request -> request.model().equals(BIG))
          .hasSize(20);
      assertThat(result.sent()).isEqualTo(25);
      rig.journal.forEachSuccess(rig.number(), row -> assertThat(row.model()).isEqualTo(SMALL));
    }
  }

  @Test
  void aFailureOfAnotherCauseStaysOne() throws Exception {
    try (Rig rig =
        Rig.of(folder, request -> new Outcome.Refused(Rig.reply("no"), "against the rules"))) {
      rig.create(Rig.words(2), job -> rescued(job, "overloaded"));
      assertThat(rig.process().counts().failed()).isEqualTo(2);
      assertThat(rig.provider.asked()).hasSize(2);
    }
  }

  @Test
  void theOtherModelIsAskedFromTheStartWithItsOwnRetries() throws Exception {
    AtomicInteger small = new AtomicInteger();
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                request.model().equals(SMALL) && small.incrementAndGet() > 2
                    ? by(SMALL, request)
                    : new Outcome.Succeeded(Rig.reply("{\"echo\":\"wrong\"}")))) {
      rig.create(
          List.of("a"),
          job -> {
            rescued(job, "invalid");
            job.maxRetries(1);
          });
      assertThat(rig.process().counts().failed()).isEqualTo(1);
      assertThat(rig.provider.asked())
          .extracting(request -> request.model() + request.conversation().messages().size())
          .containsExactly("big1", "big3", "small1", "small3");
      assertThat(rig.provider.asked())
          .extracting(request -> request.id().number())
          .containsExactly(1, 2, 3, 4);
    }
  }

  @Test
  void manyThatAreRescuedDoNotStopTheJob() throws Exception {
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                request.model().equals(BIG)
                    ? new Outcome.Unreachable("no route")
                    : by(SMALL, request))) {
      rig.create(
          Rig.words(50),
          job -> {
            rescued(job, "unreachable");
            job.maxRetries(1);
          });
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
    }
  }

  @Test
  void theLogSaysWhoIsAskedInsteadAndWhy() throws Exception {
    List<String> messages = new ArrayList<>();
    try (Rig rig =
        Rig.of(
            folder,
            request ->
                request.model().equals(BIG)
                    ? new Outcome.Refused(Rig.reply("no"), "against the rules")
                    : by(SMALL, request))) {
      rig.create(List.of("a"), job -> rescued(job, "refused"));
      CountDownLatch told = new CountDownLatch(1);
      rig.processor.events(ECHOES).subscribe(new Messages(messages, told));
      rig.process();
      told.await();
    }
    assertThat(messages)
        .containsExactly(
            "against the rules; small is asked instead (refused, and no retry is left)");
  }

  @Test
  void aFallbackThatCannotBeAskedIsRefusedBeforeAnythingIsSent() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThatThrownBy(() ->
              rig.create(
                  List.of("a"),
                  job ->
                      job.rescue(
                          new Rescue(
                              List.of(
                                  new Fallback(
                                      Set.of("refused"),
                                      SMALL,
                                      Optional.of(ProviderConfig.named("nobody")))),
                              OptionalDouble.empty()))))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("there is no provider 'nobody'");
    }
  }

  @Test
  void whatABatchDoesNotAnswerAnotherModelIsAskedInRealTime() throws Exception {
    ScriptedBatches batches =
        new ScriptedBatches(
            new BatchLimits(4, 1 << 20),
            request ->
                Rig.word(request).equals("word3")
                    ? new Outcome.Refused(Rig.reply("no"), "against the rules")
                    : Rig.good(request));
    try (Rig rig = Rig.of(folder, batches, UnaryOperator.<Journal>identity())) {
      rig.create(
          Rig.words(6),
          job -> {
            rescued(job, "refused");
            job.delivery(Delivery.batch()).provider(Rig.BATCHES);
          });
      BatchJobResult result = rig.process();
      assertThat(result.counts()).isEqualTo(new Counts(6, 0, 0, 6, 0, 0));
      assertThat(rig.provider.asked()).extracting(ModelRequest::model).containsExactly(SMALL);
      assertThat(result.totals().attempts()).isEqualTo(7);
      assertThat(result.sent()).isEqualTo(7);
      assertThat(rig.processor.status(ECHOES).totals()).isEqualTo(result.totals());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void afterACrashAtAnyWriteTheOtherModelAnswersTheRest(long append) throws Exception {
    AtomicReference<Journal> real = new AtomicReference<>();
    try (Rig rig =
        Rig.of(
            folder,
            RescueTest::bigRefuses,
            journal -> {
              real.set(journal);
              return new CrashingJournal(journal, append, CrashingJournal.Moment.AFTER);
            })) {
      rig.create(
          Rig.words(3),
          job -> {
            rescued(job, "refused");
            job.concurrentRequests(1);
          });
      assertThat(rig.process().state()).isInstanceOf(JobState.Paused.class);
    } finally {
      real.get().close();
    }
    try (Rig rig = Rig.of(folder, RescueTest::bigRefuses)) {
      rig.journal.revokeAll();
      assertThat(rig.process().counts()).isEqualTo(new Counts(3, 0, 0, 3, 0, 0));
      assertThat(rig.journal.violations(rig.number())).isZero();
    }
  }

  private static Outcome bigRefuses(ModelRequest request) {
    return request.model().equals(BIG)
        ? new Outcome.Refused(Rig.reply("no"), "no")
        : by(SMALL, request);
  }

  private static void hedged(BatchJobConfig.Builder<String, EchoType.Echo> job) {
    job.rescue(new Rescue(List.of(), OptionalDouble.of(10))).concurrentRequests(4);
  }

  /// Time passes only while one request is left, so that no other one is ever slow.
  private CompletableFuture<BatchJobResult> untilTheSlowOneIsAskedTwice(
      Rig rig, ManualTime time, CountDownLatch twice) {
    rig.create(Rig.words(100), RescueTest::hedged);
    CompletableFuture<BatchJobResult> result = rig.processor.processBatchJobAsync(ECHOES);
    while (rig.processor.status(ECHOES).counts().succeeded() < 99) {
      Thread.onSpinWait();
    }
    while (twice.getCount() > 0) {
      time.advance(Duration.ofMillis(1));
      Thread.onSpinWait();
    }
    return result;
  }

  @Test
  void aRequestThatTakesLongIsAskedTwiceAndBothAnswersAreCharged() throws Exception {
    ManualTime time = new ManualTime();
    CountDownLatch twice = new CountDownLatch(2);
    try (Rig rig = Rig.of(folder, request -> once(request, twice, twice), time)) {
      BatchJobResult result = untilTheSlowOneIsAskedTwice(rig, time, twice).get();
      assertThat(result.counts()).isEqualTo(new Counts(100, 0, 0, 100, 0, 0));
      assertThat(result.sent()).isEqualTo(101);
      assertThat(rig.provider.asked()).hasSize(101);
      assertThat(result.totals().attempts()).isEqualTo(101);
      assertThat(result.totals().usage().input()).isEqualTo(1010);
      assertThat(rig.processor.status(ECHOES).totals()).isEqualTo(result.totals());
      assertThat(rig.journal.violations(rig.number())).isZero();
      assertThat(rig.results()).isEqualTo(Rig.words(100));
    }
  }

  /// The slow word's attempts are counted, and answered when `answer` is open.
  private static Outcome once(ModelRequest request, CountDownLatch asked, CountDownLatch answer)
      throws InterruptedException {
    if (Rig.word(request).equals("word60")) {
      asked.countDown();
      answer.await();
    }
    return Rig.good(request);
  }

  @Test
  void aCrashWithTwoAttemptsOpenClosesBoth() throws Exception {
    ManualTime time = new ManualTime();
    CountDownLatch twice = new CountDownLatch(2);
    CountDownLatch never = new CountDownLatch(1);
    try (Rig rig = Rig.of(folder, request -> once(request, twice, never), time)) {
      CompletableFuture<BatchJobResult> result = untilTheSlowOneIsAskedTwice(rig, time, twice);
      rig.processor.shutdown(Duration.ZERO);
      assertThat(result.get().counts().succeeded()).isEqualTo(99);
    }
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.journal.revokeAll();
      BatchJobResult result = rig.process();
      assertThat(result.counts()).isEqualTo(new Counts(100, 0, 0, 100, 0, 0));
      assertThat(result.totals().unknownCosts()).isEqualTo(2);
      assertThat(rig.journal.violations(rig.number())).isZero();
    }
  }

  private record Messages(List<String> messages, CountDownLatch told)
      implements Flow.Subscriber<JobEvent> {

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(JobEvent event) {
      if (event instanceof JobEvent.RequestRetrying retrying) {
        messages.add(retrying.message());
      }
    }

    @Override
    public void onError(Throwable failure) {
      told.countDown();
    }

    @Override
    public void onComplete() {
      told.countDown();
    }
  }
}
