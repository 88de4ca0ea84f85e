package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.time.Time;
import dev.governor.cli.Rig.Told;
import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.simulator.scenario.Scenarios;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The example of a pipeline, rehearsed against a provider whose answers are often no good.
@Timeout(300)
class SimulatedPipelineTest {

  private static final String PIPELINE =
      Path.of("../examples/governors-pipeline.yaml").toAbsolutePath().normalize().toString();
  private static final Map<String, String> KEYS = Map.of("ANTHROPIC_API_KEY", "sk-test-any");

  private static final String BAD_DAY =
      """
      description: Answers that are cut off, declined, and of the wrong shape.
      faults:
        - { fault: truncated, rate: 0.05 }
        - { fault: refused, rate: 0.03 }
        - { fault: invalid, rate: 0.15 }
      """;

  @TempDir Path folder;

  @Test
  void whatCannotBeSavedIsAmongTheFailuresAndBlocksOnlyWhatNeedsIt() {
    Rig rig = new Rig(folder).with("bad-day.yaml", BAD_DAY);
    JsonNode told;
    int port;
    try (Simulator simulator = start(Scenarios.read(rig.file("bad-day.yaml")), 0)) {
      port = URI.create(simulator.baseUrl()).getPort();
      Told run = run(rig, simulator);
      assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FAILURES);
      told = run.json();
      assertThat(attempts(rig)).isEqualTo(simulator.bill().totals().requests());
    }
    assertThat(told.path("complete").asBoolean()).isFalse();
    int failed = 0;
    int blocked = 0;
    for (JsonNode stage : told.path("stages")) {
      failed += stage.path("failed").asInt();
      blocked += stage.path("blocked").asInt();
      assertSumsAndReasons(stage);
      assertFailuresKeepTheirText(rig, stage);
    }
    assertThat(failed).as("failed").isPositive();
    assertThat(blocked).as("blocked").isPositive();
    assertThat(outcomes(rig)).contains("invalid", "truncated", "refused", "succeeded");
    assertThat(repaired(rig)).as("saved by repair or enlargement").isPositive();

    try (Simulator calm = start(Scenario.CALM, port)) {
      Told again = run(rig, calm, "--retry");
      assertThat(again.code()).as(again.err() + again.out()).isEqualTo(ExitCode.OK);
      assertThat(again.json().path("findings")).isEmpty();
    }
  }

  private Simulator start(Scenario scenario, int port) {
    Found found = Found.onTheClassPath();
    return Simulator.start(
        SimulatorOptions.CALM
            .at("127.0.0.1", port)
            .withScenario(scenario)
            .withComposers(found.composers())
            .withModels(
                found.models(found.context(new GovernorHome(folder), Map.of(), Time.system()))));
  }

  private static Told run(Rig rig, Simulator simulator, String... more) {
    String provider = "provider={ name: anthropic, base_url: \"" + simulator.baseUrl() + "\" }";
    List<String> command = new ArrayList<>(List.of("pipeline", "run", PIPELINE, "--json"));
    command.addAll(List.of("--output", "out", "--set", provider, "--set", "retry_delay=0s"));
    command.addAll(List.of(more));
    return rig.runWith(KEYS, command.toArray(String[]::new));
  }

  private static void assertSumsAndReasons(JsonNode stage) {
    int total = stage.path("total").asInt();
    int succeeded = stage.path("succeeded").asInt();
    int missing = stage.path("failed").asInt() + stage.path("blocked").asInt();
    assertThat(succeeded + missing).as(stage.path("name").asString()).isEqualTo(total);
    assertThat(stage.path("missing")).hasSize(missing);
    stage
        .path("missing")
        .properties()
        .forEach(reason ->
            assertThat(reason.getValue().asString())
                .as(reason.getKey())
                .matches("failed: \\w+|.+ of \\w+ (failed: \\w+|is missing: .+)"));
  }

  private static void assertFailuresKeepTheirText(Rig rig, JsonNode stage) {
    String file = "out/" + stage.path("name").asString() + "/failures.jsonl";
    List<String> lines = rig.text(file).lines().toList();
    assertThat(lines).hasSize(stage.path("failed").asInt());
    for (String line : lines) {
      JsonNode failure = Json.parse(line);
      assertThat(failure.path("cause").asString()).isIn("invalid", "truncated", "refused");
      assertThat(failure.path("raw").asString()).as(line).isNotEmpty();
    }
  }

  private static final List<String> STAGES =
      List.of("traditions", "knowledge", "profiles", "artifacts", "storylines", "questlines");

  private static long attempts(Rig rig) {
    return STAGES.stream()
        .mapToLong(stage ->
            rig.run("status", "governors." + stage, "--json").json().path("attempts").asLong())
        .sum();
  }

  private static List<String> outcomes(Rig rig) {
    return STAGES.stream()
        .flatMap(stage -> ledger(rig, stage).path("attempts").valueStream())
        .map(attempt -> attempt.path("outcome").asString())
        .distinct()
        .toList();
  }

  private static long repaired(Rig rig) {
    return STAGES.stream()
        .flatMap(stage -> rig.text("out/" + stage + "/results.jsonl").lines())
        .filter(line -> Json.parse(line).path("attempts").asInt() > 1)
        .count();
  }

  private static JsonNode ledger(Rig rig, String stage) {
    return rig.run("ledger", "governors." + stage, "--json").json();
  }
}
