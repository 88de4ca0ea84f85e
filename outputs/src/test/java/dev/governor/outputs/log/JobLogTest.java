package dev.governor.outputs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobListener;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class JobLogTest {

  private static final JobId JOB = new JobId("j");
  private static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
  private static final Counts COUNTS = new Counts(2, 1, 0, 1, 0, 0);

  @TempDir Path temp;

  @Test
  void everyThingThatHappensIsALineAtOnce() throws IOException {
    try (JobListener.Recorder log = new JobLog().open(config(temp))) {
      log.record(new JobEvent.Started(JOB, AT, COUNTS));
      assertThat(lines()).hasSize(1);
      log.record(new JobEvent.RequestSucceeded(JOB, AT, "a", 1));
      log.record(retrying("b"));
      log.record(new JobEvent.RequestFailed(JOB, AT, "b", 2, "refused", "no"));
      log.record(new JobEvent.Stopped(JOB, AT, new JobState.Paused("asked"), COUNTS, Totals.NONE));
      assertThat(lines().stream().map(line -> line.get("event").asString()))
          .containsExactly("started", "retrying", "failed", "stopped");
    }
    assertThat(lines().get(1).get("pause_ms").asLong()).isEqualTo(5000);
    assertThat(lines().get(2).get("cause").asString()).isEqualTo("refused");
    assertThat(lines().getLast().get("reason").asString()).isEqualTo("asked");
    assertThat(lines().getLast().at("/counts/pending").asLong()).isEqualTo(1);
  }

  @Test
  void progressIsToldOnceASecondAtMost() throws IOException {
    try (JobListener.Recorder log = new JobLog().open(config(temp))) {
      for (int i = 0; i < 100; i++) {
        log.record(new JobEvent.Progressed(JOB, AT.plusMillis(i * 100L), COUNTS, Totals.NONE));
      }
    }
    assertThat(lines()).hasSize(10);
  }

  @Test
  void aSecondRunAppendsAndCutsTheHalfLineOfAKilledOne() throws IOException {
    Files.writeString(temp.resolve("job.log"), "{\"event\":\"started\"}\n{\"event\":\"ret");
    try (JobListener.Recorder log = new JobLog().open(config(temp))) {
      log.record(new JobEvent.Started(JOB, AT, COUNTS));
    }
    assertThat(lines()).hasSize(2);
  }

  @Test
  void aFullDiskDoesNotFailTheJobAndIsOwnedUpToLater() throws IOException {
    FullDisk disk = new FullDisk();
    try (LogRecorder log = new LogRecorder(disk)) {
      log.record(new JobEvent.Started(JOB, AT, COUNTS));
      disk.full = true;
      log.record(retrying("a"));
      log.record(retrying("b"));
      disk.full = false;
      log.record(retrying("c"));
      log.record(retrying("d"));
    }
    Files.write(temp.resolve("job.log"), disk.lines);
    assertThat(lines().stream().map(line -> line.get("event").asString()))
        .containsExactly("started", "log_gap", "retrying", "retrying");
    assertThat(LogGaps.in(temp)).isEqualTo(new LogGaps(2, "no space left on device"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefusedBeforeTheJobRuns() throws IOException {
    Path file = Files.createFile(temp.resolve("out"));
    assertThatThrownBy(() -> new JobLog().open(config(file)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is a file");
  }

  private static JobEvent retrying(String key) {
    return new JobEvent.RequestRetrying(
        JOB, AT, key, 1, "rate_limited", "slow down", Duration.ofSeconds(5));
  }

  private List<JsonNode> lines() throws IOException {
    return Files.readAllLines(temp.resolve("job.log")).stream().map(Json::parse).toList();
  }

  private static BatchJobConfig<?, ?> config(Path folder) {
    return BatchJobConfig.builder(BatchJobType.GOVERNOR_PROFILES)
        .jobId("j")
        .inputData(List.of())
        .outputDirectory(folder)
        .build();
  }

  private static final class FullDisk implements AppendedFile {
    private final List<String> lines = new ArrayList<>();
    private boolean full;

    @Override
    public void append(String line) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      lines.add(line);
    }

    @Override
    public void close() {}
  }
}
