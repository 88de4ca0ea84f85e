package dev.governor.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {

  @TempDir Path folder;

  static Stream<String> names() {
    return Scenarios.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatShipsCanBeReadAndSaysWhatHappens(String name) {
    Scenario scenario = Scenarios.shipped(name);
    assertThat(scenario.name()).isEqualTo(name);
    assertThat(scenario.description()).endsWith(".");
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        description: Mine.
        latency: { p50: 100ms, p95: 1s }
        limits:
          - { model: claude-*, requests_per_minute: 50, burst: 0.5 }
          - { headers: false, acceleration: { requests_per_minute: 60, doubling: 5s } }
        faults:
          - { fault: rate_limited, retry_after: 2s, rate: 0.25, count: 3, from: 1s, for: 2s, every: 5s }
          - fault: slow
            delay: 3s
        spend_limit: { usd: 1.5 }
        cache: { min_tokens: 100, ttl: 1m }
        keys: [one, two]
        prices: { m: { input: 3, output: 15, batch_factor: 0.5 } }
        batches: { duration: 5s, stuck: { count: 1, for: 1m }, lines: { missing: 0.5 } }
        """);

    Scenario mine = Scenarios.read(file);

    assertThat(mine.name()).isEqualTo("mine");
    assertThat(mine.limits().getLast().silent()).isTrue();
    assertThat(mine.limits().getLast().acceleration())
        .contains(new Acceleration(60, Duration.ofSeconds(5)));
    assertThat(mine.latency())
        .isEqualTo(new Latency.Lognormal(Duration.ofMillis(100), Duration.ofSeconds(1)));
    assertThat(mine.limits().getFirst().matches("claude-x")).isTrue();
    assertThat(mine.faults())
        .extracting(FaultRule::fault)
        .containsExactly(
            new Fault.RateLimited(Optional.of(Duration.ofSeconds(2))),
            new Fault.Slow(Duration.ofSeconds(3)));
    assertThat(mine.faults().getFirst().count()).hasValue(3);
    assertThat(mine.spendLimit().usd()).contains(new BigDecimal("1.5"));
    assertThat(mine.keys()).containsExactlyInAnyOrder("one", "two");
    assertThat(mine.prices()).containsKey("m");
    assertThat(mine.batches().stuck().orElseThrow().lasts()).contains(Duration.ofMinutes(1));
    assertThat(mine.batches().lines().missing()).isEqualTo(0.5);
  }

  @Test
  void allThatIsWrongIsToldWithItsLine() throws Exception {
    Path file = folder.resolve("wrong.yaml");
    Files.writeString(
        file,
        """
        latency: soon
        faults:
          - { fault: bad_mood }
          - { fault: torn, rate: 2 }
          - { fault: torn, every: 3s }
        wishes: many
        batches: { creation: { delay: 1s } }
        """);

    assertThatThrownBy(() -> Scenarios.read(file))
        .isInstanceOf(InvalidInputException.class)
        .satisfies(e ->
            assertThat(String.valueOf(e.getMessage()).replace(file + ":", "").lines().toList())
                .contains(
                    "1: description is missing: say in a sentence what happens",
                    "1: latency must be a duration such as 20ms, 2s or 5m, was 'soon'",
                    "4: faults[1].rate must be a share from 0 to 1, was '2'",
                    "5: faults[2].every needs for: how long it lasts each time")
                .anyMatch(s -> s.startsWith("3: faults[0].fault must be one of rate_limited,"))
                .anyMatch(s -> s.startsWith("6: wishes is not known; the scenario takes batches,"))
                .anyMatch(s -> s.startsWith("7: batches.creation.fault is missing: one of late,")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "[1, 2]; the scenario must be a block of fields",
        "a: {; this is no YAML",
        "description: x\\ndescription: y; description is there twice",
        "description: x\\nfaults: 3; faults must be a list",
        "description: x\\nlatency: { from: 1s }; latency needs from and to, or p50 and p95",
        "description: x\\nprices: { m: { input: 3 } }; prices.m.output is missing"
      })
  void otherWrongFilesAreRefused(String text, String sentence) throws Exception {
    Path file = folder.resolve("wrong.yaml");
    Files.writeString(file, text.replace("\\n", "\n"));
    assertThatThrownBy(() -> Scenarios.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> Scenarios.read(folder.resolve("nowhere.yaml")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void latenciesHaveTheirQuantiles() {
    Latency spread = new Latency.Lognormal(Duration.ofMillis(100), Duration.ofMillis(400));
    var random = new SplittableRandom(3);
    List<Duration> drawn = Stream.generate(() -> spread.draw(random)).limit(4000).sorted().toList();
    assertThat(drawn.get(2000)).isBetween(Duration.ofMillis(90), Duration.ofMillis(110));
    assertThat(drawn.get(3800)).isBetween(Duration.ofMillis(340), Duration.ofMillis(470));
  }
}
