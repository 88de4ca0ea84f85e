package dev.governor.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.NewJob;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.time.Time;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills real processes while they write, again and again, and looks for what they had been told
/// was safe.
final class KillTest {

  private static final long SEED = 20_261_123;
  private static final int REQUESTS = 20_000;
  private static final int KILLS = 10;
  private static final int LONGEST_LIFE = 800;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final SqliteJournalFactory factory = new SqliteJournalFactory();
  private final Set<String> intents = new HashSet<>();
  private final Map<Long, Integer> endings = new HashMap<>();
  @TempDir private Path folder;

  @Test
  void whatWasAcknowledgedSurvivesEveryKill() throws IOException, InterruptedException {
    long job = registerJob();
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKillAfter(1 + random.nextInt(LONGEST_LIFE));
      assertThatAllIsThere(job, kill);
    }
    assertThat(endings).as("seed %d", SEED).isNotEmpty();
  }

  private long registerJob() {
    try (Journal journal = factory.open(location())) {
      long job =
          journal
              .register(
                  new NewJob(
                      new JobId("killed"),
                      BatchJobType.STORYLINE_GENERATION,
                      Json.object(),
                      "f",
                      Time.system().now()))
              .number();
      journal.add(
          job,
          LongStream.range(0, REQUESTS)
              .mapToObj(i -> new NewRequest(i, "k" + i, i + 1, "aa", "{}"))
              .toList());
      journal.completeIntake(job);
      return job;
    }
  }

  private void runAndKillAfter(int lines) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                location().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      while (line != null) {
        said.add(line);
        if (said.size() == lines) {
          // Not by the process itself: that would close the stream with what it said before.
          process.toHandle().destroyForcibly();
        }
        line = output.readLine();
      }
    }
    process.waitFor();
    assertThat(said).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(lines).contains("ready");
    said.forEach(this::note);
  }

  /// A line that was cut off by the kill promises nothing.
  private void note(String line) {
    String[] words = line.split(" ", -1);
    if (words.length == 3 && !words[2].isEmpty()) {
      intents.add(words[1] + " " + words[2]);
      if (words[0].equals("ended")) {
        endings.put(Long.valueOf(words[1]), Integer.valueOf(words[2]));
      }
    }
  }

  private void assertThatAllIsThere(long job, int kill) {
    try (Journal journal = factory.open(location())) {
      String when = "seed %d, kill %d".formatted(SEED, kill + 1);
      assertThat(journal.violations(job)).as(when).isZero();
      Map<Long, ResultRow> results = new HashMap<>();
      journal.forEachSuccess(job, row -> results.put(row.index(), row));
      assertThat(results.keySet()).as(when).containsAll(endings.keySet());
      assertThat(results.values())
          .as(when)
          .allMatch(row ->
              row.ending()
                  .equals(new ResultRow.Ending.Succeeded("{\"request\":" + row.index() + "}")));
      Set<String> attempts = new HashSet<>();
      journal.forEachAttempt(job, row -> attempts.add(row.index() + " " + row.attempt()));
      assertThat(attempts).as(when).containsAll(intents);
      assertThat(journal.counts(job).succeeded()).as(when).isEqualTo(results.size());
      assertThat(journal.counts(job).total()).as(when).isEqualTo(REQUESTS);
    }
  }

  private URI location() {
    return URI.create("sqlite:" + folder.resolve("governor.db"));
  }
}
