package dev.governor.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobId;
import dev.governor.api.job.RequestIds;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalFactory;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.ResultRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A job of 5,000 requests whose process is killed, without warning, at random moments, again and
/// again.
///
/// What is true is taken from two witnesses that survive a kill: what the provider was asked, and
/// what the journal holds. After every kill: nothing that was there before is gone or other, and
/// the counts sum. At the end: every request has one result, and what was asked twice was in flight
/// at a kill, which is to say that its answer was not in the journal when the process died.
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KillTest {

  private static final int REQUESTS = 5_000;
  private static final int IN_FLIGHT = 40;
  private static final int KILLS = 20;
  private static final JobId JOB = new JobId("killed");

  @TempDir Path folder;
  private Path asked;
  private Taglines job;

  @Test
  void aJobThatIsKilledTwentyTimesLosesNothingAndRepeatsOnlyWhatWasInFlight() throws Exception {
    long seed = Long.getLong("governor.seed", 20261123);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    asked = folder.resolve("asked.txt");
    job =
        new Taglines(
            JOB.value(),
            REQUESTS,
            "{ name: witness, latency: 60ms, file: \"" + asked + "\" }",
            IN_FLIGHT);
    job.write(folder);
    Map<String, String> results = Map.of();
    int kills = 0;
    int inFlightAtKills = 0;
    for (boolean isFirst = true; ; isFirst = false) {
      long askedBefore = asked().size();
      GovernorProcess governor = start(isFirst);
      // A kill before the first question of a run would prove little; kill at some later question.
      long killAt = askedBefore + 1 + random.nextInt(REQUESTS / KILLS);
      if (kills == KILLS || !awaitAsked(killAt, governor.process())) {
        assertThat(governor.exitCode()).as("%s, seed %d", governor.said(), seed).isZero();
        break;
      }
      governor.kill();
      kills++;
      Map<String, String> after = results(seed);
      assertThat(after).as("kill %d, seed %d", kills, seed).containsAllEntriesOf(results);
      inFlightAtKills += openAtTheKill(after, seed);
      results = after;
    }
    assertThat(kills).as("kills, seed %d", seed).isEqualTo(KILLS);
    proveTheEnd(inFlightAtKills, kills, seed);
  }

  /// The requests that were asked and whose answer is in no journal; more than the places there
  /// are, there never are.
  private int openAtTheKill(Map<String, String> results, long seed) {
    Set<String> open = new HashSet<>(asked());
    open.removeAll(
        results.keySet().stream().map(key -> RequestIds.of(JOB, key)).collect(Collectors.toSet()));
    assertThat(open.size())
        .as("in flight at the kill, seed %d", seed)
        .isLessThanOrEqualTo(IN_FLIGHT);
    return open.size();
  }

  private void proveTheEnd(int inFlightAtKills, int kills, long seed) throws IOException {
    Map<String, String> results = results(seed);
    assertThat(results).as("results, seed %d", seed).hasSize(REQUESTS);
    Map<String, Long> times =
        asked().stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(times).as("requests asked, seed %d", seed).hasSize(REQUESTS);
    int repeated = asked().size() - REQUESTS;
    assertThat(repeated).as("repeated, seed %d", seed).isLessThanOrEqualTo(inFlightAtKills);
    List<String> lines = Files.readAllLines(folder.resolve("out/results.jsonl"));
    assertThat(lines.stream().map(line -> Json.parse(line).path("key").asString()))
        .as("results.jsonl, seed %d", seed)
        .containsExactlyElementsOf(job.keys());
    try (JournalReading journal = new JournalReading(database())) {
      long attempts = journal.reader.totals(journal.job().number()).attempts();
      // The ledger has every question; and a few intents whose process died before it could ask.
      assertThat(attempts)
          .isBetween((long) asked().size(), asked().size() + (long) kills * IN_FLIGHT);
    }
    System.out.printf(
        "kill -9: %d kills, lost 0, repeated %d, in flight at the kills %d%n",
        kills, repeated, inFlightAtKills);
  }

  private Map<String, String> results(long seed) {
    Map<String, String> results = new HashMap<>();
    try (JournalReading journal = new JournalReading(database())) {
      JobRecord job = journal.job();
      Counts counts = journal.reader.counts(job.number());
      assertThat(counts.total()).as("seed %d", seed).isEqualTo(REQUESTS);
      assertThat(journal.reader.violations(job.number())).as("seed %d", seed).isZero();
      journal.reader.forEachSuccess(
          job.number(),
          row -> {
            String output = ((ResultRow.Ending.Succeeded) row.ending()).output();
            assertThat(results.put(row.key(), output)).as(row.key()).isNull();
          });
      assertThat(counts.succeeded()).as("seed %d", seed).isEqualTo(results.size());
    }
    return results;
  }

  private boolean awaitAsked(long count, Process process) throws InterruptedException {
    while (asked().size() < count) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return true;
  }

  private List<String> asked() {
    try {
      return Files.exists(asked) ? Files.readAllLines(asked) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GovernorProcess start(boolean isFirst) throws IOException {
    String home = folder.resolve("home").toString();
    return GovernorProcess.start(
        folder.resolve("said.txt"),
        isFirst
            ? List.of("run", folder.resolve("job.yaml").toString(), "--home", home)
            : List.of("resume", JOB.value(), "--home", home));
  }

  private Path database() {
    return folder.resolve("home/governor.db");
  }

  /// The journal as one who only reads it sees it.
  private static final class JournalReading implements AutoCloseable {
    private final JournalReader reader;

    JournalReading(Path database) {
      JournalFactory factory = ServiceLoader.load(JournalFactory.class).findFirst().orElseThrow();
      this.reader = factory.openToRead(URI.create("sqlite:" + database));
    }

    JobRecord job() {
      return reader.find(JOB).orElseThrow();
    }

    @Override
    public void close() {
      if (reader instanceof AutoCloseable closeable) {
        try {
          closeable.close();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
