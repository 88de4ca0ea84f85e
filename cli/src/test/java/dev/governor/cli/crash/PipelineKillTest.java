package dev.governor.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A pipeline of two stages whose process is killed, without warning, at random moments: the second
/// stage's items are made of the first one's results.
///
/// A witness writes down every question. What was asked twice was in flight at a kill; never what
/// had its answer.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PipelineKillTest {

  private static final int ITEMS = 300;
  private static final int IN_FLIGHT = 10;
  private static final int KILLS = 8;

  @TempDir Path folder;

  @Test
  void aPipelineThatIsKilledLosesNothingAndRepeatsOnlyWhatWasInFlight() throws Exception {
    long seed = Long.getLong("governor.seed", 20261124);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    write();
    int kills = 0;
    while (kills < KILLS) {
      GovernorProcess governor = start();
      int killAt = asked().size() + 1 + random.nextInt(2 * ITEMS / (KILLS + 2));
      if (!awaitAsked(killAt, governor.process())) {
        break;
      }
      governor.kill();
      kills++;
    }
    assertThat(kills).as("seed %d", seed).isEqualTo(KILLS);
    GovernorProcess last = start();
    assertThat(last.exitCode()).as("%s, seed %d", last.said(), seed).isZero();

    int repeated = asked().size() - new HashSet<>(asked()).size();
    assertThat(new HashSet<>(asked())).as("seed %d", seed).hasSize(2 * ITEMS);
    assertThat(repeated).as("repeated, seed %d", seed).isLessThanOrEqualTo(kills * 2 * IN_FLIGHT);
    for (String stage : List.of("first", "second")) {
      List<String> keys =
          Files.readAllLines(folder.resolve("out/release/results/" + stage + ".jsonl")).stream()
              .map(line -> Json.parse(line).path("key").asString())
              .toList();
      assertThat(keys).as("%s, seed %d", stage, seed).containsExactlyElementsOf(keys());
    }
    int before = asked().size();
    GovernorProcess again = start();
    assertThat(again.exitCode()).isZero();
    assertThat(asked()).as("a second run sends nothing").hasSize(before);
    System.out.printf("kill -9 of a pipeline: %d kills, repeated %d%n", kills, repeated);
  }

  private static List<String> keys() {
    return IntStream.range(0, ITEMS).mapToObj(i -> "item-" + i).toList();
  }

  private void write() throws IOException {
    Files.writeString(
        folder.resolve("items.jsonl"),
        keys().stream().map(key -> "{\"id\":\"" + key + "\"}\n").collect(Collectors.joining()));
    String stage =
        """
          %s:
            type: %s
            input: items.jsonl
            item_key: id
            needs: %s
            prompt: { user: "%s" }
            output_schema:
              type: object
              additionalProperties: false
              required: [text]
              properties: { text: { type: string, minLength: 5, maxLength: 60 } }
        """;
    Files.writeString(
        folder.resolve("pipeline.yaml"),
        """
        pipeline:
          id: killed
          output: out
          concurrent_requests: %d
          provider: { name: witness, latency: 40ms, file: "%s" }
        stages:
        """
                .formatted(IN_FLIGHT, folder.resolve("asked.txt"))
            + stage.formatted("first", "FIRST", "{}", "Say {{id}}")
            + stage.formatted("second", "SECOND", "{ before: first }", "On {{before.text}}"));
  }

  private GovernorProcess start() throws IOException {
    return GovernorProcess.start(
        folder.resolve("said.txt"),
        List.of(
            "pipeline",
            "run",
            folder.resolve("pipeline.yaml").toString(),
            "--home",
            folder.resolve("home").toString()));
  }

  private boolean awaitAsked(int count, Process process) throws InterruptedException, IOException {
    while (asked().size() < count) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return true;
  }

  private List<String> asked() throws IOException {
    Path file = folder.resolve("asked.txt");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
