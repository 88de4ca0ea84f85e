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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Answers that are known, other models, second attempts: against the simulator, whose bill the
/// ledger must be.
@Timeout(120)
class RescuedJobsTest {

  private static final Map<String, String> KEYS = Map.of("ANTHROPIC_API_KEY", "sk-test-any");

  @TempDir Path folder;

  private Simulator simulator(Rig rig, String scenario) {
    Found found = Found.onTheClassPath();
    List<ModelInfo> models =
        found.models(found.context(new GovernorHome(folder), Map.of(), Time.system()));
    String yaml = "description: A scenario of a test.\n" + scenario;
    rig.with("scenario.yaml", yaml);
    return Simulator.start(
        SimulatorOptions.CALM
            .withComposers(found.composers())
            .withModels(models)
            .withScenario(Scenarios.read(rig.file("scenario.yaml"))));
  }

  private static String provider(Simulator simulator) {
    return "{ name: anthropic, base_url: \"%s\", api_key_env: ANTHROPIC_API_KEY }"
        .formatted(simulator.baseUrl());
  }

  private static Told run(Rig rig, String... settings) {
    String[] arguments = new String[3 + 2 * settings.length];
    arguments[0] = "run";
    arguments[1] = "job.yaml";
    arguments[2] = "--json";
    for (int i = 0; i < settings.length; i++) {
      arguments[3 + 2 * i] = "--set";
      arguments[4 + 2 * i] = settings[i];
    }
    Told told = rig.runWith(KEYS, arguments);
    assertThat(told.code()).as(told.err() + told.out()).isEqualTo(ExitCode.OK);
    return told;
  }

  private static void assertProved(Rig rig, String job) {
    Told verified = rig.run("verify", job);
    assertThat(verified.code()).as(verified.out()).isEqualTo(ExitCode.OK);
  }

  private static void assertIsBill(JsonNode run, Totals bill) {
    JsonNode tokens = run.path("tokens");
    assertThat(tokens.path("input").asLong()).isEqualTo(bill.usage().input());
    assertThat(tokens.path("output").asLong()).isEqualTo(bill.usage().output());
    assertThat(tokens.path("cache_read").asLong()).isEqualTo(bill.usage().cacheRead());
    assertThat(tokens.path("cache_write").asLong()).isEqualTo(bill.usage().cacheWrite());
    assertThat(run.at("/cost/unknown").asLong()).isZero();
    assertThat(run.at("/cost/usd").decimalValue()).isEqualByComparingTo(bill.usd().orElseThrow());
  }

  @Test
  void whatWasAnsweredForOneJobCostsAnotherNothing() {
    Rig rig = new Rig(folder);
    try (Simulator simulator = simulator(rig, "")) {
      rig.withJob(20, provider(simulator));
      JsonNode first = run(rig).json();
      assertIsBill(first, simulator.bill().totals());
      rig.with("items.jsonl", Rig.items(25));
      JsonNode second = run(rig, "id=again", "output=again").json();
      assertThat(second.path("sent").asInt()).isEqualTo(5);
      assertThat(second.path("cached").asInt()).isEqualTo(20);
      assertThat(simulator.bill().totals().requests()).isEqualTo(25);
      BigDecimal both =
          first.at("/cost/usd").decimalValue().add(second.at("/cost/usd").decimalValue());
      assertThat(both).isEqualByComparingTo(simulator.bill().totals().usd().orElseThrow());
      assertThat(rig.text("again/results.jsonl").lines())
          .hasSize(25)
          .filteredOn(line -> line.contains("\"cached\":true"))
          .hasSize(20)
          .allMatch(line -> line.contains("\"cost_usd\":0,"));
      assertProved(rig, "words");
      assertProved(rig, "again");
      JsonNode third = run(rig, "id=third", "output=third", "response_cache=false").json();
      assertThat(third.path("sent").asInt()).isEqualTo(25);
    }
  }

  @Test
  void whereAModelIsOverloadedTheOtherAnswersAndBothBillsAreTheLedger() {
    Rig rig = new Rig(folder);
    try (Simulator busy = simulator(rig, "faults:\n  - { fault: overloaded, retry_after: 0s }\n");
        Simulator calm = simulator(rig, "")) {
      rig.withJob(10, provider(busy));
      String fallback =
          "fallback=[{ on: [overloaded], model: claude-haiku, provider: %s }]"
              .formatted(provider(calm));
      JsonNode run = run(rig, fallback).json();
      assertThat(busy.bill().totals().requests()).isZero();
      assertThat(calm.bill().totals().requests()).isEqualTo(10);
      assertThat(run.path("sent").asInt()).isEqualTo(50);
      assertIsBill(run, calm.bill().totals());
      assertThat(rig.text("out/results.jsonl").lines())
          .hasSize(10)
          .allMatch(line -> line.contains("\"model\":\"claude-haiku"));
      assertThat(rig.text("out/job.log")).contains("claude-haiku is asked instead");
      assertProved(rig, "words");
    }
  }

  @Test
  void askingTheSlowestTwiceCutsTheTailAndBothAnswersAreOnTheBill() {
    String slow = "latency: 10ms\nfaults:\n  - { fault: slow, delay: 3s, rate: 0.04 }\n";
    long once = slowest(new Rig(folder.resolve("once")), slow);
    long twice = slowest(new Rig(folder.resolve("twice")), slow, "hedge_percent=10");
    assertThat(once).as("99 of 100, each asked once, in ms").isGreaterThan(3_000);
    assertThat(twice).as("99 of 100, the slowest asked twice, in ms").isLessThan(2_000);
  }

  /// How long the slowest but one percent of the requests took, in milliseconds.
  private long slowest(Rig rig, String scenario, String... settings) {
    try (Simulator simulator = simulator(rig, scenario)) {
      rig.withJob(200, provider(simulator));
      String[] all = new String[settings.length + 1];
      System.arraycopy(settings, 0, all, 0, settings.length);
      all[settings.length] = "concurrent_requests=10";
      JsonNode run = run(rig, all).json();
      assertThat(run.at("/counts/succeeded").asInt()).isEqualTo(200);
      assertThat(run.path("attempts").asLong()).isEqualTo(simulator.bill().totals().requests());
      assertThat(run.path("sent").asInt()).isLessThanOrEqualTo(settings.length == 0 ? 200 : 220);
      assertIsBill(run, simulator.bill().totals());
      assertProved(rig, "words");
    }
    return percentile99(rig.run("ledger", "words", "--json").json());
  }

  private static long percentile99(JsonNode ledger) {
    Map<String, Instant> sent = new HashMap<>();
    Map<String, Instant> answered = new HashMap<>();
    for (JsonNode row : ledger.path("attempts")) {
      String key = row.path("key").asString();
      sent.merge(key, Instant.parse(row.path("sent_at").asString()), RescuedJobsTest::earlier);
      answered.merge(
          key, Instant.parse(row.path("answered_at").asString()), RescuedJobsTest::earlier);
    }
    List<Long> millis =
        sent.keySet().stream()
            .map(key -> Duration.between(sent.get(key), answered.get(key)).toMillis())
            .sorted()
            .toList();
    return millis.get(millis.size() * 99 / 100);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
