package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Budget;
import dev.governor.api.job.Caching;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.testkit.provider.ScriptedBatches;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Budgets: an attempt of these jobs costs ten dollars at worst, and mostly three.
@Timeout(60)
class BudgetTest {

  private static final int WORST = 10;
  private static final int USUAL = 3;
  private static final JobId ECHOES = new JobId("echoes");

  @TempDir Path folder;

  private static Outcome usual(ModelRequest request) {
    return costs(request, USUAL);
  }

  private static Outcome costs(ModelRequest request, int usd) {
    return new Outcome.Succeeded(
        new Reply(
            Json.write(new EchoType.Echo(Rig.word(request))),
            "scripted-1",
            new Usage(10, usd, 0, 0),
            new Cost.Known(new BigDecimal(usd))));
  }

  private Rig rig() {
    return Rig.priced(folder, BudgetTest::usual, Optional.empty());
  }

  private static Consumer<BatchJobConfig.Builder<String, EchoType.Echo>> capped(
      int usd, int concurrency) {
    return job ->
        job.maxTokens(WORST).budget(Budget.of(new BigDecimal(usd))).concurrentRequests(concurrency);
  }

  private static Spending spending(Rig rig) {
    return rig.journal.spending(new SpendScope.OfJob(ECHOES), Instant.MAX);
  }

  @Test
  void aJobThatIsDoneWithinItsBudgetHearsNothingOfIt() throws Exception {
    try (Rig rig = rig()) {
      rig.create(Rig.words(10), capped(40, 2));
      BatchJobResult result = rig.process();
      assertThat(result.state()).isEqualTo(new JobState.Completed());
      assertThat(result.sent()).isEqualTo(10);
      assertThat(spending(rig).spent()).isEqualByComparingTo("30");
      assertThat(spending(rig).reserved()).isZero();
    }
  }

  @Test
  void aJobStopsOneWorstCaseBeforeItsBudgetAndGoesOnWhenThatIsRaised() throws Exception {
    try (Rig rig = rig()) {
      rig.create(Rig.words(20), capped(32, 1));
      BatchJobResult stopped = rig.process();
      // 8 times 3 are spent, and 10 more would be more than 32.
      assertThat(stopped.counts().succeeded()).isEqualTo(8);
      assertThat(stopped.sent()).isEqualTo(8);
      assertThat(stopped.state())
          .isEqualTo(
              new JobState.Paused(
                  "the budget of $32 for this job is reached: $24.00 are spent, and the next"
                      + " request may cost up to $10.00; raise budget.max_usd and resume"));
      rig.create(Rig.words(20), capped(70, 1));
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
      assertThat(rig.provider.asked()).hasSize(20);
    }
  }

  @Test
  void requestsWaitForWhatOthersHoldBackInsteadOfGivingUp() throws Exception {
    try (Rig rig = rig()) {
      // At worst, six at a time; in the end 32 of them are paid for.
      rig.create(Rig.words(100), capped(101, 50));
      BatchJobResult stopped = rig.process();
      assertThat(stopped.counts().succeeded()).isEqualTo(31);
      assertThat(spending(rig).taken()).isEqualByComparingTo("93");
      assertThat(stopped.state().reason()).contains("the budget of $101 for this job is reached");
    }
  }

  @Test
  void whatMayHaveBeenPaidCountsAsIfItWas() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (Rig rig =
        Rig.priced(
            folder,
            request -> asked.incrementAndGet() == 1 ? new Outcome.TimedOut("late") : usual(request),
            Optional.empty())) {
      rig.create(Rig.words(20), capped(40, 1));
      BatchJobResult stopped = rig.process();
      assertThat(stopped.counts().succeeded()).isEqualTo(7);
      assertThat(spending(rig).uncertain()).isEqualByComparingTo("10");
      assertThat(stopped.state().reason()).contains("up to $10.00 more may have been paid");
    }
  }

  @Test
  void whatWasRefusedByTheProviderIsFree() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (Rig rig =
        Rig.priced(
            folder,
            request ->
                asked.incrementAndGet() <= 5 ? new Outcome.Rejected(500, "no") : usual(request),
            Optional.empty())) {
      rig.create(Rig.words(3), capped(16, 1));
      assertThat(rig.process().state()).isEqualTo(new JobState.CompletedWithFailures());
      assertThat(spending(rig).taken()).isLessThanOrEqualTo(new BigDecimal(9));
    }
  }

  @Test
  void aJobWithABudgetThatCannotBeHeldIsRefused() {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThatThrownBy(() -> rig.create(Rig.words(1), capped(5, 1)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("models.yaml")
          .hasMessageContaining("claude-sonnet");
    }
  }

  @Test
  void aJobThatWaitsForMoneyStopsAtOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (Rig rig =
        Rig.priced(
            folder,
            request -> {
              asked.countDown();
              answer.await();
              return usual(request);
            },
            Optional.empty())) {
      rig.create(Rig.words(10), capped(15, 5));
      CompletableFuture<BatchJobResult> result = rig.processor.processBatchJobAsync(ECHOES);
      asked.await();
      rig.processor.pause(ECHOES, "lunch");
      answer.countDown();
      assertThat(result.get().state()).isEqualTo(new JobState.Paused("lunch"));
      assertThat(result.get().counts().succeeded()).isEqualTo(1);
      assertThat(result.get().sent()).isEqualTo(1);
    }
  }

  @Test
  void jobsOfOneAccountShareItsBudgetAndTheOneWithoutACapIsNotHeldUp() throws Exception {
    Budget account =
        new Budget(
            Optional.empty(), Optional.empty(), Optional.of(new BigDecimal(40)), Optional.empty());
    try (Rig rig = rig()) {
      rig.create(Rig.words(10), job -> job.maxTokens(WORST));
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
      rig.create(
          Rig.words(10),
          job ->
              job.jobId("others")
                  .caching(new Caching(false, true))
                  .maxTokens(WORST)
                  .budget(account)
                  .outputDirectory(folder.resolve("others")));
      BatchJobResult others = rig.processor.processBatchJob(new JobId("others"));
      assertThat(others.counts().succeeded()).isEqualTo(1);
      assertThat(others.state().reason()).contains("the budget of $40 for its account is reached");
    }
  }

  @Test
  void aBatchGoesInPartsWhereThereIsNotMoneyEnoughForAll() throws Exception {
    ScriptedBatches batches =
        new ScriptedBatches(new BatchLimits(100, 1 << 20), request -> costs(request, 2));
    try (Rig rig = Rig.priced(folder, BudgetTest::usual, Optional.of(batches))) {
      // 5 dollars a request at worst: 8 of them, then 4, then 2, then 1.
      rig.create(
          Rig.words(20),
          job ->
              job.maxTokens(WORST)
                  .budget(Budget.of(new BigDecimal(40)))
                  .delivery(Delivery.batch())
                  .provider(Rig.BATCHES));
      BatchJobResult stopped = rig.process();
      assertThat(stopped.state().reason()).contains("the budget of $40 for this job is reached");
      assertThat(batches.made()).extracting(List::size).containsExactly(8, 4, 3, 2, 1);
      assertThat(stopped.counts().succeeded()).isEqualTo(18);
      assertThat(spending(rig).taken()).isEqualByComparingTo("36");
      assertThat(stopped.counts().pending()).isEqualTo(2);
    }
  }
}
