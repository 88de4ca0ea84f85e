package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Journal;
import dev.governor.testkit.journal.CrashingJournal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A journal that fails at every single write, one after the other, and a second process that goes
/// on.
@Timeout(60)
class CrashTest {

  private static final int REQUESTS = 6;
  private static final int IN_FLIGHT = 2;

  @TempDir Path folder;

  static Stream<Arguments> everyWrite() {
    return IntStream.rangeClosed(1, 2 * REQUESTS)
        .boxed()
        .flatMap(append ->
            Stream.of(CrashingJournal.Moment.values()).map(moment -> Arguments.of(append, moment)));
  }

  @ParameterizedTest
  @MethodSource("everyWrite")
  void afterACrashEveryRequestIsDoneOnceAndOnlyWhatWasInFlightIsAskedAgain(
      int append, CrashingJournal.Moment moment) throws Exception {
    Map<String, Integer> asked = new HashMap<>();
    AtomicReference<Journal> real = new AtomicReference<>();
    try (Rig rig =
        Rig.of(
            folder,
            request -> Rig.good(request),
            journal -> {
              real.set(journal);
              return new CrashingJournal(journal, append, moment);
            })) {
      rig.create(words(), job -> job.concurrentRequests(IN_FLIGHT).batchSize(2));
      BatchJobResult crashed = rig.process();
      assertThat(crashed.state())
          .isInstanceOfSatisfying(
              JobState.Paused.class,
              paused -> assertThat(paused.reason()).contains("The journal crashed"));
      count(rig, asked);
    } finally {
      real.get().close();
    }
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.journal.revokeAll();
      assertThat(rig.process().counts()).isEqualTo(new Counts(REQUESTS, 0, 0, REQUESTS, 0, 0));
      assertThat(rig.results()).isEqualTo(words());
      assertThat(rig.journal.violations(rig.number())).isZero();
      count(rig, asked);
    }
    int repeated = asked.values().stream().mapToInt(times -> times - 1).sum();
    assertThat(asked).hasSize(REQUESTS);
    assertThat(repeated).isLessThanOrEqualTo(IN_FLIGHT);
  }

  private static void count(Rig rig, Map<String, Integer> asked) {
    rig.provider.asked().forEach(request -> asked.merge(Rig.word(request), 1, Integer::sum));
  }

  private static List<String> words() {
    return Rig.words(REQUESTS);
  }
}
