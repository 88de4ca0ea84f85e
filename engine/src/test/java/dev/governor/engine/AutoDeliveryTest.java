package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.Counts;
import dev.governor.api.job.Deadline;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.BatchCreation;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.testkit.provider.ScriptedBatches;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AutoDeliveryTest {

  private static final int WORDS = 200;

  private static final ProviderConfig QUICK =
      new ProviderConfig(
          "scripted",
          Map.of(
              "poll_interval", Json.tree("5ms"),
              "batch_patience", Json.tree("0s"),
              "max_open_batches", Json.tree(4),
              "cancel_allowance", Json.tree("0s")));

  @TempDir Path folder;

  private final ScriptedBatches batches =
      new ScriptedBatches(new BatchLimits(1_000, 1 << 20), Rig::good);

  private Rig open() {
    return Rig.of(folder, batches, UnaryOperator.<Journal>identity());
  }

  private static BatchJobResult run(Rig rig, Duration deadline) throws InterruptedException {
    create(rig, deadline, Delivery.auto());
    return rig.process();
  }

  private static void create(Rig rig, Duration deadline, Delivery delivery) {
    rig.create(
        Rig.words(WORDS),
        job ->
            job.delivery(delivery)
                .deadline(new Deadline.Within(deadline))
                .concurrentRequests(20)
                .provider(QUICK));
  }

  private List<LedgerRow> ledger() {
    try (Journal journal = Rig.open(folder)) {
      List<LedgerRow> rows = new ArrayList<>();
      journal.forEachAttempt(journal.find(new JobId("echoes")).orElseThrow().number(), rows::add);
      return rows;
    }
  }

  /// Each request has one answer that was paid.
  private void assertPaidOnce(long attempts) {
    List<LedgerRow> rows = ledger();
    assertThat(rows).hasSize((int) attempts).allMatch(row -> row.answer().isPresent());
    assertThat(
            rows.stream()
                .filter(row -> row.answer().orElseThrow().outcome().equals("succeeded"))
                .map(LedgerRow::key))
        .hasSize(WORDS)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsInTimeByBatchGoesByBatch() throws Exception {
    try (Rig rig = open()) {
      assertThat(run(rig, Duration.ofHours(1)).state()).isEqualTo(new JobState.Completed());
      assertThat(rig.provider.asked()).as("only what tells how long one takes").hasSize(3);
    }
    assertThat(batches.made()).as("small enough to cancel one alone").hasSize(4);
    assertPaidOnce(WORDS);
  }

  @Test
  void aJobThatIsLateFromTheStartGoesInRealTime() throws Exception {
    try (Rig rig = open()) {
      assertThat(run(rig, Duration.ZERO).state()).isEqualTo(new JobState.Completed());
      assertThat(rig.provider.asked()).hasSize(WORDS);
    }
    assertThat(batches.made()).isEmpty();
    assertPaidOnce(WORDS);
  }

  @Test
  void whatSticksInBatchesIsMovedWhenTheDeadlineComesNear() throws Exception {
    batches.stick(10);
    try (Rig rig = open()) {
      assertThat(run(rig, Duration.ofSeconds(3)).state()).isEqualTo(new JobState.Completed());
      assertThat(rig.provider.asked()).hasSize(WORDS - 4 * 10);
    }
    assertThat(batches.made()).hasSize(4);
    assertThat(batches.cancelled()).isEqualTo(4);
    // Those that were cancelled in their batch cost nothing there.
    assertPaidOnce(WORDS + (WORDS - 3 - 4 * 10));
  }

  @Test
  void whatTheProviderHasNotTakenByThenIsAskedInRealTime() throws Exception {
    Outcome refusal = new Outcome.RateLimited(Optional.empty(), "no batches now");
    for (int i = 0; i < 10_000; i++) {
      batches.nextCreation(_ -> new BatchCreation.Refused(refusal));
    }
    try (Rig rig = open()) {
      assertThat(run(rig, Duration.ofSeconds(2)).state()).isEqualTo(new JobState.Completed());
      assertThat(rig.provider.asked()).hasSize(WORDS);
    }
    assertThat(batches.made()).isEmpty();
    assertPaidOnce(WORDS + (WORDS - 3));
  }

  @Test
  void aRunThatGoesOnAdoptsTheBatchesBeforeAnythingIsAskedInRealTime() throws Exception {
    batches.stick(10);
    try (Rig rig = open()) {
      create(rig, Duration.ofHours(1), Delivery.auto());
      var running = rig.processor.processBatchJobAsync(new JobId("echoes"));
      batches.onNextLook(() -> rig.processor.pause(new JobId("echoes"), "the test goes on"));
      assertThat(running.join().state()).isEqualTo(new JobState.Paused("the test goes on"));
    }
    try (Rig rig = open()) {
      assertThat(run(rig, Duration.ZERO).state()).isEqualTo(new JobState.Completed());
    }
    assertPaidOnce(WORDS + (WORDS - 3 - 4 * 10));
  }

  @Test
  void aJobThatNoLongerWantsBatchesLeavesThemFirst() throws Exception {
    batches.stick(50);
    try (Rig rig = open()) {
      create(rig, Duration.ofHours(1), Delivery.auto());
      var running = rig.processor.processBatchJobAsync(new JobId("echoes"));
      batches.onNextLook(() -> rig.processor.pause(new JobId("echoes"), "the test goes on"));
      running.join();
    }
    try (Rig rig = open()) {
      create(rig, Duration.ofHours(1), Delivery.realtime());
      assertThat(rig.process().counts()).isEqualTo(new Counts(WORDS, 0, 0, WORDS, 0, 0));
    }
    assertPaidOnce(WORDS);
  }
}
