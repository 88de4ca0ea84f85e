package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a job will cost, and being asked before it does. An answer of these jobs has 20 tokens and
/// costs a tenth of a cent.
class EstimateTest {

  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void begin() {
    rig = new Rig(folder).withJob(40, "moody");
  }

  private Rig withBudget(String budget) {
    return rig.with(
        "job.yaml",
        Rig.job("moody").replace("retry_delay", "budget: " + budget + "\n  retry_delay"));
  }

  @Test
  void withoutAnythingMeasuredTheMostIsToldAndNothingIsSentOrLeftBehind() {
    JsonNode estimate = rig.run("estimate", "job.yaml", "--json").json();
    assertThat(estimate.path("requests").asLong()).isEqualTo(40);
    assertThat(estimate.path("basis").path("measured_requests").asLong()).isZero();
    assertThat(estimate.path("tokens").path("output").path("low").asLong()).isEqualTo(40);
    assertThat(estimate.path("tokens").path("output").path("high").asLong()).isEqualTo(40 * 4096);
    assertThat(estimate.path("cost_usd").path("realtime").path("high").asDouble()).isEqualTo(8.192);
    assertThat(estimate.path("cost_usd").path("batch").path("high").asDouble()).isEqualTo(4.096);
    assertThat(rig.file(".governor")).doesNotExist();
    assertThat(rig.run("estimate", "job.yaml").out())
        .startsWith("words: 40 requests to send to claude-sonnet\n")
        .contains("nothing of its kind was measured yet: --sample 20 asks 20 of its requests")
        .contains("at most     $8.19");
  }

  @Test
  void aSampleIsPaidOnceAndMakesTheEstimate() throws Exception {
    Told told = rig.run("estimate", "job.yaml", "--sample", "8", "--json");
    assertThat(told.code()).isZero();
    assertThat(told.err()).contains("words: 8 requests asked as a sample, 8 succeeded, for $0.008");
    JsonNode estimate = told.json();
    assertThat(estimate.path("would_send").asLong()).isEqualTo(32);
    assertThat(estimate.path("basis").path("measured_requests").asLong()).isEqualTo(8);
    assertThat(estimate.path("basis").path("characters_per_token_measured").asBoolean()).isTrue();
    assertThat(estimate.path("cost_usd").path("realtime").path("expected").asDouble())
        .isEqualTo(0.032);
    Told run = rig.run("run", "job.yaml", "--json");
    assertThat(run.json().path("sent").asLong()).isEqualTo(32);
    assertThat(run.json().path("counts").path("succeeded").asLong()).isEqualTo(40);
    assertThat(run.json().path("cost").path("usd").asDouble()).isEqualTo(0.04);
    assertThat(Files.readAllLines(rig.file("out/results.jsonl"))).hasSize(40);
    assertThat(rig.run("verify", "words").code()).isZero();
  }

  @Test
  void aSampleOfItemsWithoutKeysIsCarriedOverByTheirPlaces() {
    rig.with("job.yaml", Rig.job("moody").replace("  item_key: id\n", ""));
    assertThat(rig.run("estimate", "job.yaml", "--sample", "5").code()).isZero();
    assertThat(rig.run("run", "job.yaml", "--json").json().path("sent").asLong()).isEqualTo(35);
  }

  @Test
  void aJobThatWasBegunNeedsNoSample() {
    rig.run("run", "job.yaml");
    Told told = rig.run("estimate", "job.yaml", "--sample", "5");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("leave out --sample");
    assertThat(rig.run("estimate", "job.yaml").out()).startsWith("words: 0 requests to send");
  }

  @Test
  void aRunThatMayCostMoreIsNotBegunUnaskedWithoutATerminal() {
    withBudget("{ confirm_above_usd: 1 }");
    Told told = rig.run("run", "job.yaml");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err())
        .contains("words is to be confirmed above $1.00, and it may cost up to $8.19; add --yes");
    assertThat(rig.file(".governor")).doesNotExist();
    assertThat(rig.run("run", "job.yaml", "--yes").code()).isZero();
    assertThat(rig.run("run", "job.yaml").code()).as("nothing is left to be sent").isZero();
  }

  @Test
  void aRunThatMayNotCostMoreIsBegunAtOnce() {
    withBudget("{ confirm_above_usd: 1, max_usd: 0.9 }");
    assertThat(rig.run("run", "job.yaml").code()).isZero();
  }

  @Test
  void aRunStopsAtItsBudgetAndTheStatusShowsIt() {
    withBudget("{ max_usd: 0.21 }").run("run", "job.yaml", "--set", "concurrent_requests=1");
    Told run = rig.run("resume", "words");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out())
        .contains("the budget of $0.21 for this job is reached")
        .contains("raise budget.max_usd and resume");
    JsonNode budget = rig.run("status", "words", "--json").json().path("budget").path("job");
    assertThat(budget.path("limit_usd").asDouble()).isEqualTo(0.21);
    assertThat(budget.path("spent_usd").asDouble()).isPositive().isLessThan(0.21);
    assertThat(budget.path("reserved_usd").asDouble()).isZero();
    assertThat(rig.run("status", "words").out()).contains("budget    of $0.21 for the job: $0.0");
    assertThat(rig.text("out/manifest.json")).contains("\"max_usd\"");
  }

  @Test
  void aBudgetForAModelWithoutAPriceIsRefused() {
    withBudget("{ max_usd: 1 }");
    rig.with("job.yaml", rig.text("job.yaml").replace("provider: moody", "provider: keyed"));
    Told told = rig.runWith(Map.of("KEYED_API_KEY", "k"), "run", "job.yaml", "--model", "keyed-2");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("what keyed-2 costs is not known").contains("models.yaml");
  }
}
