package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.time.Time;
import dev.governor.cli.Rig.Told;
import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.bill.Totals;
import dev.governor.simulator.scenario.Scenarios;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A job with a deadline over batches of which some stick.
@Timeout(120)
class BothLanesTest {

  private static final int ITEMS = 400;
  private static final Map<String, String> KEYS =
      Map.of("ANTHROPIC_API_KEY", "sk-none", "OPENAI_API_KEY", "sk-none");

  /// The first five of eight batches get no further than half.
  private static final String SCENARIO =
      """
      description: Most batches stick.
      latency: 20ms
      batches:
        duration: 500ms
        stuck: { count: 5 }
      """;

  @TempDir Path folder;

  private Path job(String vendor, String url) throws IOException {
    Files.writeString(
        folder.resolve("items.jsonl"),
        IntStream.range(0, ITEMS)
            .mapToObj(
                i -> "{\"id\":\"item-%d\",\"name\":\"the name of item %d\"}\n".formatted(i, i))
            .collect(Collectors.joining()));
    return Files.writeString(
        folder.resolve("job.yaml"),
        """
        job:
          id: taglines
          type: custom
          input: items.jsonl
          output: out
          item_key: id
          model: %s
          concurrent_requests: 20
          delivery: auto
          deadline: 20s
          provider:
            name: %s
            base_url: "%s"
            api_key_env: %s_API_KEY
            poll_interval: 50ms
            cancel_allowance: 1s
        prompt:
          system: You write one tagline.
          user: "A tagline for {{name}}"
        output_schema:
          type: object
          additionalProperties: false
          required: [tagline]
          properties: { tagline: { type: string, minLength: 5, maxLength: 120 } }
        """
            .formatted(
                vendor.equals("openai") ? "gpt" : "claude-sonnet",
                vendor,
                url,
                vendor.toUpperCase(Locale.ROOT)));
  }

  private Simulator simulator() throws IOException {
    Found found = Found.onTheClassPath();
    List<ModelInfo> models =
        found.models(found.context(new GovernorHome(folder), Map.of(), Time.system()));
    Path scenario = Files.writeString(folder.resolve("sticking.yaml"), SCENARIO);
    return Simulator.start(
        SimulatorOptions.CALM.withModels(models).withScenario(Scenarios.read(scenario)));
  }

  @ParameterizedTest
  @CsvSource({"anthropic, ''", "openai, /v1"})
  void whatSticksIsMovedAndNoRowIsPaidTwice(String vendor, String path) throws Exception {
    try (Simulator simulator = simulator()) {
      Rig rig = new Rig(folder);
      Path job = job(vendor, simulator.baseUrl() + path);
      Told run = rig.runWith(KEYS, "run", job.toString(), "--json");
      assertThat(run.code()).as(run.err() + run.out()).isEqualTo(ExitCode.OK);
      assertThat(run.json().at("/counts/succeeded").asInt()).isEqualTo(ITEMS);
      assertThat(rig.run("verify", "taglines").out()).contains("lost 0, repeated 0");

      Totals bill = simulator.bill().totals();
      BigDecimal paid = bill.usd().orElseThrow();
      assertThat(run.json().at("/cost/usd").decimalValue()).isEqualByComparingTo(paid);
      assertThat(bill.requests()).as("each row was paid once").isEqualTo(ITEMS);

      Told allInRealTime =
          rig.runWith(
              KEYS,
              "run",
              job.toString(),
              "--json",
              "--output",
              "dear",
              "--set",
              "id=dear",
              "--set",
              "response_cache=false",
              "--set",
              "delivery=realtime");
      assertThat(allInRealTime.code()).isEqualTo(ExitCode.OK);
      BigDecimal dear = simulator.bill().totals().usd().orElseThrow().subtract(paid);
      assertThat(paid.doubleValue()).isBetween(dear.doubleValue() / 2, dear.doubleValue() * 0.9);
    }
  }
}
