package dev.governor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.provider.ProviderConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What createBatchJob takes, refuses, and takes over.
@Timeout(60)
class RegistrationTest {

  private static final JobId ECHOES = new JobId("echoes");

  @TempDir Path folder;

  @Test
  void aSecondRunSendsNothing() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(Rig.words(20));
      rig.process();
      BatchJob<String, EchoType.Echo> again = rig.create(Rig.words(20));
      assertThat(again.isKnown()).isTrue();
      assertThat(rig.process().sent()).isZero();
      assertThat(rig.provider.asked()).hasSize(20);
    }
  }

  @Test
  void ofAChangedInputOnlyWhatChangedIsSent() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(List.of("a", "b", "c"));
      rig.process();
      BatchJob<String, EchoType.Echo> changed = rig.create(List.of("c", "new", "a"));
      assertThat(changed.carriedOver()).isEqualTo(2);
      BatchJobResult result = rig.process();
      assertThat(result.sent()).isEqualTo(1);
      assertThat(rig.results()).containsExactly("c", "new", "a");
      assertThat(result.totals().attempts()).isEqualTo(4);
    }
  }

  @Test
  void aChangeOfPaceIsNoChangeOfTheJob() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(Rig.words(5));
      rig.process();
      assertThat(rig.create(Rig.words(5), job -> job.concurrentRequests(3)).isKnown()).isTrue();
      assertThat(rig.create(Rig.words(5), job -> job.maxTokens(5)).isKnown()).isFalse();
    }
  }

  @Test
  void aChangeOfTheLanesLimitsIsNoChangeOfTheJob() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(Rig.words(5));
      rig.process();
      ProviderConfig slower =
          new ProviderConfig("scripted", Map.of("requests_per_second", Json.parse("100")));
      assertThat(rig.create(Rig.words(5), job -> job.provider(slower)).isKnown()).isTrue();
      assertThat(rig.process().sent()).isZero();
    }
  }

  @Test
  void equalKeysAreRefusedWithBothPlacesAndNothingIsRegistered() {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThatThrownBy(() -> rig.create(List.of("a", "b", "a")))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "the input, line 3: the key 'a' stands in line 1 already; keys must be unique in a"
                  + " job");
      assertThat(rig.journal.list()).isEmpty();
    }
  }

  @Test
  void keysThatLeadOutOfTheFolderOrAreTooLongAreRefused() {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThatThrownBy(() -> rig.create(List.of("../../x")))
          .hasMessageContaining("the key '../../x' looks like a path out of the output folder");
      assertThatThrownBy(() -> rig.create(List.of("k".repeat(300))))
          .hasMessageContaining("is 300 characters long; a key has at most 256");
      assertThatThrownBy(() -> rig.create(List.of()))
          .hasMessage("the input has no items; there is nothing to run");
      assertThat(rig.journal.list()).isEmpty();
    }
  }

  @Test
  void anUnknownProviderIsRefusedBeforeAnythingIsWritten() {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThatThrownBy(
              () -> rig.create(List.of("a"), job -> job.provider(ProviderConfig.named("nobody"))))
          .hasMessage("there is no provider 'nobody'; there are: scripted");
      assertThat(rig.journal.list()).isEmpty();
    }
  }

  @Test
  void twoJobsDoNotShareAFolder() {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(List.of("a"));
      assertThatThrownBy(() -> rig.create(List.of("a"), job -> job.jobId("other")))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageEndingWith("is that of the job echoes; choose another `output`");
    }
  }

  @Test
  void whatIsKeptOfAJobRunsItAgainInAnotherProcess() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(
          Rig.words(3),
          job ->
              job.retryDelay(Duration.ofMillis(1_500))
                  .metadata(Map.of("season", "one"))
                  .itemFiles(true)
                  .temperature(0.2));
    }
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThat(rig.process().counts().succeeded()).isEqualTo(3);
      assertThat(rig.processor.status(ECHOES).job().config().toString())
          .contains(
              "\"retry_delay\":\"1500ms\"",
              "\"metadata\":{\"season\":\"one\"}",
              "\"items\":true",
              "\"temperature\":0.2",
              "\"input_digest\":");
      assertThat(rig.provider.asked().getFirst().sampling().temperature()).isEqualTo(0.2);
    }
  }

  @Test
  void aKeyOfHalfACharacterIsRefused() {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      assertThatThrownBy(() -> rig.create(List.of("\ud800")))
          .hasMessageContaining("line 1: the key holds half a character");
    }
  }

  @Test
  void aJobThatIsWhollyCarriedOverHasAStartAndAnEnd() throws Exception {
    try (Rig rig = Rig.of(folder, Rig::good)) {
      rig.create(List.of("a", "b"));
      rig.process();
      rig.create(List.of("a"));
      assertThat(rig.process().sent()).isZero();
      JobRecord job = rig.processor.status(ECHOES).job();
      assertThat(job.state()).isEqualTo(new JobState.Completed());
      assertThat(job.startedAt()).isPresent();
      assertThat(job.finishedAt()).isPresent();
    }
  }
}
