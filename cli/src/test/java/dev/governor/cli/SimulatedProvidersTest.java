package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.ModelInfo;
import dev.governor.api.time.Time;
import dev.governor.cli.Rig.Told;
import dev.governor.simulator.Simulator;
import dev.governor.simulator.SimulatorOptions;
import dev.governor.simulator.bill.Totals;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The examples for real providers, as a user rehearses them: against the simulator.
@Timeout(120)
class SimulatedProvidersTest {

  private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();
  private static final String SECRET = "sk-test-51c2e07ab94d-never-shown";
  private static final Map<String, String> KEYS =
      Map.of("ANTHROPIC_API_KEY", SECRET, "OPENAI_API_KEY", SECRET);

  @TempDir Path folder;

  private Simulator simulator = Simulator.start(SimulatorOptions.CALM);

  @BeforeEach
  void startWithThePricesOfTheCatalogue() {
    simulator.close();
    Found found = Found.onTheClassPath();
    List<ModelInfo> models =
        found.models(found.context(new GovernorHome(folder), Map.of(), Time.system()));
    simulator =
        Simulator.start(SimulatorOptions.CALM.withComposers(found.composers()).withModels(models));
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({
    "anthropic, '', realtime",
    "anthropic, '', batch",
    "openai, /v1, realtime",
    "openai, /v1, batch"
  })
  void ninetyOneProfilesAreMadeAndTheLedgerIsTheBill(String vendor, String path, String delivery) {
    Rig rig = new Rig(folder);
    String provider =
        "provider={ name: %s, base_url: \"%s%s\", api_key_env: %s_API_KEY, poll_interval: 50ms }"
            .formatted(
                vendor, simulator.baseUrl(), path, vendor.toUpperCase(java.util.Locale.ROOT));
    String example = EXAMPLES.resolve("profiles-" + vendor + ".yaml").toString();
    Told run =
        rig.runWith(
            KEYS,
            "run",
            example,
            "--json",
            "--output",
            "out",
            "--set",
            provider,
            "--set",
            "delivery=" + delivery);
    assertThat(run.code()).as(run.err() + run.out()).isEqualTo(ExitCode.OK);
    assertThat(run.json().at("/counts/succeeded").asInt()).isEqualTo(91);
    assertThat(rig.text("out/results.jsonl").lines()).hasSize(91);
    assertThat(rig.run("verify", "profiles-" + vendor).code()).isEqualTo(ExitCode.OK);
    assertLedgerIsBill(run.json());
    Leaks.assertNone(SECRET, folder, run, rig.run("ledger", "profiles-" + vendor, "--json"));
  }

  private void assertLedgerIsBill(JsonNode run) {
    Totals bill = simulator.bill().totals();
    assertThat(run.path("attempts").asLong()).isEqualTo(bill.requests());
    JsonNode tokens = run.path("tokens");
    assertThat(tokens.path("input").asLong()).isEqualTo(bill.usage().input());
    assertThat(tokens.path("output").asLong()).isEqualTo(bill.usage().output());
    assertThat(tokens.path("cache_read").asLong()).isEqualTo(bill.usage().cacheRead());
    assertThat(tokens.path("cache_write").asLong()).isEqualTo(bill.usage().cacheWrite());
    assertThat(run.at("/cost/unknown").asLong()).isZero();
    assertThat(run.at("/cost/usd").decimalValue()).isEqualByComparingTo(bill.usd().orElseThrow());
  }
}
