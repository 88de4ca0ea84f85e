package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Journal;
import dev.governor.api.provider.BatchLimits;
import dev.governor.testkit.journal.CrashingJournal;
import dev.governor.testkit.provider.ScriptedBatches;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A crash at every single write of a job in two batches.
@Timeout(60)
class BatchCrashTest {

  private static final int REQUESTS = 6;

  /// Two batches of three: each opened, created, closed, and six answers.
  private static final int WRITES = 12;

  @TempDir Path folder;

  static Stream<Arguments> everyWrite() {
    return IntStream.rangeClosed(1, WRITES)
        .boxed()
        .flatMap(write ->
            Stream.of(CrashingJournal.Moment.values()).map(moment -> Arguments.of(write, moment)));
  }

  @ParameterizedTest
  @MethodSource("everyWrite")
  void nothingIsLostAndNothingIsPaidTwice(int write, CrashingJournal.Moment moment)
      throws Exception {
    ScriptedBatches batches = new ScriptedBatches(new BatchLimits(3, 1 << 20), Rig::good);
    AtomicReference<Journal> real = new AtomicReference<>();
    try (Rig rig =
        Rig.of(
            folder,
            batches,
            journal -> {
              real.set(journal);
              return new CrashingJournal(journal, write, moment);
            })) {
      rig.create(Rig.words(REQUESTS), job -> job.delivery(Delivery.batch()).provider(Rig.BATCHES));
      assertThat(rig.process().state()).isInstanceOf(JobState.Paused.class);
    } finally {
      real.get().close();
    }
    try (Rig rig = Rig.of(folder, batches, UnaryOperator.<Journal>identity())) {
      rig.journal.revokeAll();
      assertThat(rig.process().counts()).isEqualTo(new Counts(REQUESTS, 0, 0, REQUESTS, 0, 0));
      assertThat(rig.results()).isEqualTo(Rig.words(REQUESTS));
      assertThat(rig.journal.violations(rig.number())).isZero();
    }
    List<String> paid =
        batches.made().stream()
            .flatMap(List::stream)
            .map(customId -> customId.substring(0, customId.lastIndexOf('-')))
            .toList();
    assertThat(paid).hasSize(REQUESTS).doesNotHaveDuplicates();
  }
}
