package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.Counts;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Amendment;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Retry;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.testkit.journal.CrashingJournal;
import dev.governor.testkit.provider.ScriptedBatches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Failed requests that are asked of another model, or with more room.
@Timeout(60)
class RetryingTest {

  private static final JobId ECHOES = new JobId("echoes");
  private static final int WORDS = 6;

  @TempDir Path folder;

  /// Refuses every other word, unless the larger model is asked.
  private static Outcome moody(ModelRequest request) {
    boolean isHard = Integer.parseInt(Rig.word(request).substring("word".length())) % 2 == 1;
    return isHard && !request.model().equals("larger")
        ? new Outcome.Refused(Rig.reply("no"), "no")
        : Rig.good(request);
  }

  private static Retry asking(String model, int maxTokens) {
    return new Retry(
        Set.of("refused"),
        Set.of(),
        Optional.of(new Amendment(Optional.of(model), OptionalInt.of(maxTokens))));
  }

  private static List<ModelRequest> asked(Rig rig, String model) {
    return rig.provider.asked().stream().filter(each -> each.model().equals(model)).toList();
  }

  @Test
  void onlyThoseThatFailedAreAskedOfTheOtherModel() throws Exception {
    try (Rig rig = Rig.of(folder, RetryingTest::moody)) {
      rig.create(Rig.words(WORDS), job -> job.model("small").maxTokens(100));
      assertThat(rig.process().counts()).isEqualTo(new Counts(WORDS, 0, 0, 3, 3, 0));
      assertThat(rig.processor.retryFailed(ECHOES, asking("larger", 200))).isEqualTo(3);
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
      assertThat(asked(rig, "small")).hasSize(WORDS);
      assertThat(asked(rig, "larger"))
          .hasSize(3)
          .allMatch(request -> request.sampling().maxTokens() == 200);
    }
  }

  @Test
  void aRetryWithoutAModelIsAskedAsTheJobSaysAgain() throws Exception {
    try (Rig rig = Rig.of(folder, request -> new Outcome.Refused(Rig.reply("no"), "no"))) {
      rig.create(Rig.words(1), job -> job.model("small"));
      rig.process();
      rig.processor.retryFailed(ECHOES, asking("larger", 200));
      rig.process();
      rig.processor.retryFailed(ECHOES, Retry.ALL);
      rig.process();
      assertThat(rig.provider.asked())
          .extracting(ModelRequest::model)
          .containsExactly("small", "larger", "small");
    }
  }

  /// The retry, then each of its attempts' two entries.
  @ParameterizedTest
  @EnumSource(CrashingJournal.Moment.class)
  void aProcessThatDiesInARetryLeavesItToTheNext(CrashingJournal.Moment moment) throws Exception {
    try (Rig rig = Rig.of(folder, RetryingTest::moody)) {
      rig.create(Rig.words(WORDS), job -> job.model("small").concurrentRequests(1));
      rig.process();
      rig.processor.retryFailed(ECHOES, asking("larger", 200));
    }
    AtomicReference<Journal> real = new AtomicReference<>();
    try (Rig rig =
        Rig.of(
            folder,
            RetryingTest::moody,
            journal -> {
              real.set(journal);
              return new CrashingJournal(journal, 3, moment);
            })) {
      assertThat(rig.process().state()).isInstanceOf(JobState.Paused.class);
    } finally {
      real.get().close();
    }
    try (Rig rig = Rig.of(folder, RetryingTest::moody)) {
      rig.journal.revokeAll();
      assertThat(rig.process().state()).isEqualTo(new JobState.Completed());
      assertThat(rig.provider.asked()).allMatch(request -> request.model().equals("larger"));
    }
  }

  @Test
  void aModelThatCannotBeAskedIsFoundBeforeAnythingIsPending() throws Exception {
    try (Rig rig = Rig.of(folder, RetryingTest::moody)) {
      rig.create(Rig.words(WORDS), job -> job.model("small"));
      rig.process();
      assertThatThrownBy(() -> rig.processor.retryFailed(ECHOES, asking("retired", 200)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage("the model retired is retired");
      assertThatThrownBy(() -> rig.processor.retryFailed(ECHOES, asking("larger", 5_000)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "larger writes at most 4000 tokens in one answer, and 5000 were asked for; ask for fewer");
      assertThat(rig.journal.counts(rig.number()).failed()).isEqualTo(3);
    }
  }

  @Test
  void byBatchThoseOfEachModelAreInBatchesOfTheirOwn() throws Exception {
    List<ModelRequest> asked = Collections.synchronizedList(new ArrayList<>());
    ScriptedBatches batches =
        new ScriptedBatches(
            new BatchLimits(100, 1 << 20),
            request -> {
              asked.add(request);
              return moody(request);
            });
    try (Rig rig = Rig.of(folder, batches, UnaryOperator.<Journal>identity())) {
      rig.create(
          Rig.words(WORDS),
          job ->
              job.model("small").maxTokens(100).delivery(Delivery.batch()).provider(Rig.BATCHES));
      assertThat(rig.process().counts().failed()).isEqualTo(3);
      rig.processor.retryFailed(
          ECHOES,
          new Retry(
              Set.of(),
              Set.of("word1", "word3"),
              Optional.of(new Amendment(Optional.of("larger"), OptionalInt.empty()))));
      rig.processor.retryFailed(ECHOES, Retry.ALL);
      assertThat(rig.process().counts()).isEqualTo(new Counts(WORDS, 0, 0, 5, 1, 0));
    }
    assertThat(batches.made()).extracting(List::size).containsExactly(WORDS, 2, 1);
    assertThat(batches.models()).containsExactly("small", "larger", "small");
    assertThat(asked.subList(WORDS, WORDS + 3))
        .extracting(ModelRequest::model)
        .containsExactly("larger", "larger", "small");
  }
}
