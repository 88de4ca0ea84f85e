package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.CachePlan;
import dev.governor.api.job.Caching;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.Signals;
import dev.governor.api.time.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Jobs whose requests begin alike, at a provider that keeps beginnings.
@Timeout(60)
class PromptCacheTest {

  private static final int REQUESTS = 40;
  private static final String SYSTEM = "You echo, by many rules. ".repeat(200);
  private static final JobId ID = new JobId("echoes");

  @TempDir Path folder;

  private final KeepingProvider provider = new KeepingProvider(this::answer);
  private final CompletableFuture<Boolean> firstMayBegin = new CompletableFuture<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger askedTooEarly = new AtomicInteger();
  private volatile Outcome firstFails = new Outcome.Cancelled("not used");
  private volatile boolean isFirstGood = true;
  private volatile boolean hasBegun;
  private Journal journal;
  private UnifiedBatchProcessor processor;

  @BeforeEach
  void open() {
    journal = Rig.open(folder);
    processor = Rig.processor(journal, provider, Time.system());
  }

  @AfterEach
  void close() {
    processor.close();
    journal.close();
  }

  /// The first answer begins when the test says so.
  private Outcome answer(ModelRequest request, Signals signals) throws InterruptedException {
    if (asked.getAndIncrement() == 0) {
      provider.awaitSomebodyWaits(signals);
      firstMayBegin.join();
      if (!isFirstGood) {
        return firstFails;
      }
      hasBegun = true;
      signals.begun();
    } else if (!hasBegun && isFirstGood) {
      askedTooEarly.incrementAndGet();
    }
    return Rig.good(request);
  }

  private void create(List<String> words, String system, Caching caching, int atOnce) {
    EchoType type = new EchoType(system);
    processor.createBatchJob(
        BatchJobConfig.builder(type)
            .jobId(ID.value())
            .inputData(words)
            .outputDirectory(folder.resolve("out"))
            .provider(ProviderConfig.named("scripted"))
            .retryDelay(Duration.ZERO)
            .maxRetries(0)
            .concurrentRequests(atOnce)
            .caching(caching)
            .build(),
        type);
  }

  private CompletableFuture<BatchJobResult> run() {
    return processor.processBatchJobAsync(ID);
  }

  private CachePlan plan() {
    return CachePlan.in(journal.find(ID).orElseThrow().config()).orElseThrow();
  }

  @Test
  void oneRequestOfAJobGoesAheadOfTheOthers() throws Exception {
    create(Rig.words(REQUESTS), SYSTEM, Caching.ALL, REQUESTS);
    CompletableFuture<BatchJobResult> running = run();
    firstMayBegin.complete(true);
    assertThat(running.get().counts()).isEqualTo(new Counts(REQUESTS, 0, 0, REQUESTS, 0, 0));
    assertThat(askedTooEarly).hasValue(0);
  }

  @Test
  void whereTheFirstIsLimitedTheNextGoesAheadAndNoAttemptIsUsedUp() throws Exception {
    isFirstGood = false;
    firstFails = new Outcome.RateLimited(Optional.empty(), "slow down");
    firstMayBegin.complete(true);
    create(Rig.words(REQUESTS), SYSTEM, Caching.ALL, REQUESTS);
    assertThat(run().get().counts()).isEqualTo(new Counts(REQUESTS, 0, 0, REQUESTS, 0, 0));
    List<LedgerRow> rows = new ArrayList<>();
    journal.forEachAttempt(journal.find(ID).orElseThrow().number(), rows::add);
    assertThat(rows).hasSize(REQUESTS + 1);
    assertThat(rows)
        .flatExtracting(row -> row.answer().stream().toList())
        .filteredOn(answer -> answer.outcome().equals("rate_limited"))
        .hasSize(1)
        .noneMatch(LedgerRow.Answered::counted);
  }

  @Test
  void whoWaitsLeavesItsPlaceToARequestThatBeginsOtherwise() throws Exception {
    // Two places: the first one of `a` is sent, the others of `a` step aside for `b`.
    List<String> words = List.of("a1", "a2", "a3", "b1");
    create(words, "{initial} " + SYSTEM, Caching.ALL, 2);
    CompletableFuture<BatchJobResult> running = run();
    provider.awaitAsked("b1");
    assertThat(provider.asked()).containsExactly("a1", "b1");
    hasBegun = true;
    firstMayBegin.complete(true);
    assertThat(running.get().counts()).isEqualTo(new Counts(4, 0, 0, 4, 0, 0));
  }

  @Test
  void aStopEndsTheWaitAndTheNextRunGoesOn() throws Exception {
    create(Rig.words(REQUESTS), SYSTEM, Caching.ALL, REQUESTS);
    CompletableFuture<BatchJobResult> running = run();
    provider.awaitAsked(1);
    processor.pause(ID, "enough");
    firstMayBegin.complete(true);
    BatchJobResult paused = running.get();
    assertThat(paused.state()).isInstanceOf(JobState.Paused.class);
    assertThat(paused.sent()).isEqualTo(1);
    assertThat(run().get().counts()).isEqualTo(new Counts(REQUESTS, 0, 0, REQUESTS, 0, 0));
    assertThat(provider.asked()).hasSize(REQUESTS);
  }

  @Test
  void whoeverDoesNotWantItDoesNotWait() throws Exception {
    firstMayBegin.complete(true);
    provider.nobodyWaits();
    create(Rig.words(REQUESTS), SYSTEM, new Caching(false, false), REQUESTS);
    assertThat(run().get().counts()).isEqualTo(new Counts(REQUESTS, 0, 0, REQUESTS, 0, 0));
    assertThat(plan().predicted()).isEmpty();
  }

  @Test
  void theSavingThatIsExpectedIsCountedAtIntakeAndKept() {
    create(Rig.words(REQUESTS), SYSTEM, Caching.ALL, REQUESTS);
    CachePlan.Expected expected = plan().expected().orElseThrow();
    assertThat(expected.read()).isEqualTo((REQUESTS - 1) * expected.written());
    assertThat(expected.written()).isBetween(1250L, 1400L);
    assertThat(plan().predicted().orElseThrow()).isPositive();
    create(Rig.words(REQUESTS), SYSTEM, Caching.ALL, 2);
    assertThat(plan().expected()).contains(expected);
  }

  @Test
  void requestsThatBeginAlikeFollowEachOther() throws Exception {
    provider.nobodyWaits();
    firstMayBegin.complete(true);
    hasBegun = true;
    List<String> words =
        IntStream.range(0, REQUESTS).mapToObj(i -> (i % 2 == 0 ? "a" : "b") + i).toList();
    create(words, "{initial} " + SYSTEM, Caching.ALL, 1);
    assertThat(run().get().counts().succeeded()).isEqualTo(REQUESTS);
    List<String> order = provider.asked();
    long changes =
        IntStream.range(1, REQUESTS)
            .filter(i -> order.get(i).charAt(0) != order.get(i - 1).charAt(0))
            .count();
    assertThat(changes).isLessThan(REQUESTS / 2);
  }
}
