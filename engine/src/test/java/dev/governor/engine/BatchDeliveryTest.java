package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.Counts;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.BatchCreation;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.BatchLine;
import dev.governor.api.provider.BatchProgress;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.testkit.provider.ScriptedBatches;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BatchDeliveryTest {

  private static final int WORDS = 10;
  private static final int LIMIT = 4;

  @TempDir Path folder;

  private final List<ModelRequest> asked = Collections.synchronizedList(new ArrayList<>());
  private final ScriptedBatches batches =
      new ScriptedBatches(new BatchLimits(LIMIT, 1 << 20), this::answer);

  private Outcome answer(ModelRequest request) {
    asked.add(request);
    return Rig.good(request);
  }

  private BatchJobResult run() throws InterruptedException {
    return run(Delivery.batch());
  }

  private BatchJobResult run(Delivery delivery) throws InterruptedException {
    try (Rig rig = open()) {
      create(rig, delivery);
      return rig.process();
    }
  }

  private Rig open() {
    return Rig.of(folder, batches, UnaryOperator.<Journal>identity());
  }

  private static void create(Rig rig, Delivery delivery) {
    rig.create(Rig.words(WORDS), job -> job.delivery(delivery).provider(Rig.BATCHES));
  }

  private List<LedgerRow> ledger() {
    try (Journal journal = Rig.open(folder)) {
      List<LedgerRow> rows = new ArrayList<>();
      journal.forEachAttempt(journal.find(new JobId("echoes")).orElseThrow().number(), rows::add);
      return rows;
    }
  }

  private static Counts allSucceeded() {
    return new Counts(WORDS, 0, 0, WORDS, 0, 0);
  }

  @Test
  void aJobIsSplitByCountAndEveryRequestIsInOneBatch() throws Exception {
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(batches.made()).extracting(List::size).containsExactly(4, 4, 2);
    assertThat(batches.made().stream().flatMap(List::stream)).doesNotHaveDuplicates();
    assertThat(ledger()).hasSize(WORDS).allMatch(row -> row.answer().isPresent());
  }

  @Test
  void aJobIsSplitByBytes() throws Exception {
    ScriptedBatches small = new ScriptedBatches(new BatchLimits(100, 130), this::answer);
    try (Rig rig = Rig.of(folder, small, UnaryOperator.<Journal>identity())) {
      create(rig, Delivery.batch());
      assertThat(rig.process().counts()).isEqualTo(allSucceeded());
    }
    assertThat(small.made()).hasSizeGreaterThan(3);
  }

  @Test
  void aQuestionThatFitsNoBatchFailsAndTheOthersGoOn() throws Exception {
    ScriptedBatches tiny = new ScriptedBatches(new BatchLimits(100, 20), this::answer);
    try (Rig rig = Rig.of(folder, tiny, UnaryOperator.<Journal>identity())) {
      create(rig, Delivery.batch());
      assertThat(rig.process().counts()).isEqualTo(new Counts(WORDS, 0, 0, 0, WORDS, 0));
    }
    assertThat(tiny.made()).isEmpty();
  }

  @Test
  void anInvalidAnswerIsRepairedInAnotherBatch() throws Exception {
    batches.nextReading(lines ->
        lines.stream()
            .map(line -> new BatchLine(line.customId(), new Outcome.Succeeded(Rig.reply("{}"))))
            .toList());
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(batches.made()).hasSize(4);
    assertThat(asked)
        .filteredOn(request -> request.id().number() == 2)
        .hasSize(LIMIT)
        .allMatch(request -> request.conversation().messages().size() == 3);
  }

  @Test
  void doubledStrangeAndShuffledLinesDoNoHarm() throws Exception {
    batches.nextReading(lines -> {
      List<BatchLine> more = new ArrayList<>(lines);
      more.addAll(lines);
      more.add(new BatchLine("nobody-1", new Outcome.Expired("24 h")));
      Collections.reverse(more);
      return more;
    });
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(ledger()).hasSize(WORDS);
  }

  @Test
  void linesThatAreMissingOnceAreReadAgain() throws Exception {
    batches.nextReading(lines -> lines.subList(1, lines.size()));
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(batches.made()).hasSize(3);
  }

  @Test
  void linesThatStayMissingAreUnknownAndAskedAgain() throws Exception {
    // However often which batch is read: those that are asked again are all there.
    for (int reading = 0; reading < 50; reading++) {
      batches.nextReading(lines ->
          lines.getFirst().customId().endsWith("-1") ? lines.subList(1, lines.size()) : lines);
    }
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(ledger())
        .filteredOn(row -> row.answer().orElseThrow().outcome().equals("unknown"))
        .hasSize(3);
  }

  @Test
  void aCreationWithoutAnAnswerIsLookedForAndNotRepeated() throws Exception {
    batches.nextCreation(_ -> new BatchCreation.Ambiguous("no answer in 10 s"));
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(batches.made()).hasSize(3);
    assertThat(ledger()).hasSize(WORDS);
  }

  @Test
  void aCreationThatNeverHappenedIsRepeatedOnlyWhenPatienceIsOver() throws Exception {
    batches.loseNextCreation();
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(batches.made()).hasSize(3);
    assertThat(ledger()).hasSize(WORDS + LIMIT);
  }

  @Test
  void aCreationThatWasPutOffIsMadeAgainWithoutAnotherAttempt() throws Exception {
    batches.nextCreation(_ ->
        new BatchCreation.Refused(
            new Outcome.RateLimited(Optional.of(Duration.ofMillis(1)), "too many batches")));
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(ledger()).hasSize(WORDS);
  }

  @Test
  void aWrongKeyPausesTheJobAndNothingIsLost() throws Exception {
    batches.nextCreation(
        _ -> new BatchCreation.Refused(new Outcome.Unauthorized("invalid x-api-key")));
    assertThat(run().state())
        .isInstanceOfSatisfying(
            JobState.Paused.class, paused -> assertThat(paused.reason()).contains("x-api-key"));
    assertThat(batches.made()).isEmpty();
    assertThat(run().counts()).isEqualTo(allSucceeded());
  }

  @Test
  void aBatchThatIsNotShownYetIsWaitedFor() throws Exception {
    batches.nextLook(new BatchProgress.Missing());
    batches.nextLook(new BatchProgress.Failed(new Outcome.Unreachable("reset")));
    batches.nextLook(new BatchProgress.Working(0));
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(batches.made()).hasSize(3);
  }

  @Test
  void aBatchThatTheProviderDidNotAcceptPausesTheJob() throws Exception {
    batches.nextLook(new BatchProgress.Invalid("line 3 has no model"));
    BatchJobResult result = run();
    assertThat(result.state())
        .isInstanceOfSatisfying(
            JobState.Paused.class, paused -> assertThat(paused.reason()).contains("line 3"));
    assertThat(run().counts()).isEqualTo(allSucceeded());
  }

  @Test
  void whatExpiredGoesIntoAnotherBatch() throws Exception {
    batches.nextReading(BatchDeliveryTest::expired);
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(batches.made()).hasSize(4);
  }

  @Test
  void whatExpiredHasFailedIfTheJobSaysSo() throws Exception {
    batches.nextReading(BatchDeliveryTest::expired);
    assertThat(run(new Delivery.Batch(false)).counts())
        .isEqualTo(new Counts(WORDS, 0, 0, WORDS - LIMIT, LIMIT, 0));
  }

  private static List<BatchLine> expired(List<BatchLine> lines) {
    return lines.stream()
        .map(line -> new BatchLine(line.customId(), new Outcome.Expired("24 h")))
        .toList();
  }

  @Test
  void aStoppedRunLeavesItsBatchesAndTheNextOneTakesThemOver() throws Exception {
    try (Rig rig = open()) {
      create(rig, Delivery.batch());
      batches.nextLook(new BatchProgress.Working(0));
      batches.onNextLook(() -> rig.processor.pause(new JobId("echoes"), "enough"));
      assertThat(rig.process().state()).isEqualTo(new JobState.Paused("enough"));
      assertThat(rig.journal.counts(rig.number()).running()).isEqualTo(WORDS);
    }
    assertThat(run().counts()).isEqualTo(allSucceeded());
    assertThat(batches.made()).hasSize(3);
    assertThat(ledger()).hasSize(WORDS);
  }

  @Test
  void aCancelledJobCancelsItsBatchesAndKeepsWhatWasAnswered() throws Exception {
    try (Rig rig = open()) {
      create(rig, Delivery.batch());
      batches.onNextLook(() -> rig.processor.cancel(new JobId("echoes")));
      batches.nextLook(new BatchProgress.Working(0));
      batches.nextReading(BatchDeliveryTest::cancelled);
      BatchJobResult result = rig.process();
      assertThat(result.state()).isEqualTo(new JobState.Cancelled());
      assertThat(result.counts()).isEqualTo(new Counts(WORDS, 0, 0, WORDS - LIMIT, 0, LIMIT));
    }
    assertThat(batches.cancelled()).isEqualTo(3);
  }

  @Test
  void cancellingAJobThatDoesNotRunCancelsItsBatchesToo() throws Exception {
    try (Rig rig = open()) {
      create(rig, Delivery.batch());
      batches.nextLook(new BatchProgress.Working(0));
      batches.onNextLook(() -> rig.processor.pause(new JobId("echoes"), "enough"));
      rig.process();
      rig.processor.cancel(new JobId("echoes"));
    }
    assertThat(batches.cancelled()).isEqualTo(3);
  }

  private static List<BatchLine> cancelled(List<BatchLine> lines) {
    return lines.stream()
        .map(line -> new BatchLine(line.customId(), new Outcome.Cancelled("by its owner")))
        .toList();
  }

  @Test
  void aJobWhoseBatchesAreOutMayNotChange() throws Exception {
    try (Rig rig = open()) {
      create(rig, Delivery.batch());
      batches.nextLook(new BatchProgress.Working(0));
      batches.onNextLook(() -> rig.processor.pause(new JobId("echoes"), "enough"));
      rig.process();
      assertThatThrownBy(() ->
              rig.create(
                  Rig.words(WORDS + 1),
                  job -> job.delivery(Delivery.batch()).provider(Rig.BATCHES)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("3 of its batches are at the provider");
    }
  }

  @Test
  void aProviderWithoutABatchApiIsRefusedBeforeAnythingIsSent() {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThatThrownBy(() -> create(rig, Delivery.batch()))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("has no batch API");
    }
  }
}
