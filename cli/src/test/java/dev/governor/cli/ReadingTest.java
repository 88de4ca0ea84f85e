package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReadingTest {

  private static final List<String> STANDING =
      List.of(
          "id",
          "type",
          "status",
          "reason",
          "counts",
          "tokens",
          "cost",
          "attempts",
          "started_at",
          "finished_at");

  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void runAJob() {
    rig = new Rig(folder).withJob(4, "{ name: moody, refuses: w3 }");
    assertThat(rig.run("run", "job.yaml").code()).isEqualTo(1);
  }

  @Test
  void theNamesOfTheStatusAreThoseOfTheDesign() {
    JsonNode status = rig.run("status", "words", "--json").json();
    assertThat(status.propertyNames())
        .startsWith(STANDING.toArray(String[]::new))
        .endsWith("budget")
        .hasSize(STANDING.size() + 1);
    assertThat(status.path("budget").isNull()).isTrue();
    assertThat(status.path("counts").toString())
        .isEqualTo(
            "{\"total\":4,\"pending\":0,\"running\":0,\"succeeded\":3,\"failed\":1,\"cancelled\":0}");
    assertThat(status.path("tokens").toString())
        .isEqualTo("{\"input\":40,\"output\":80,\"cache_read\":0,\"cache_write\":0}");
    assertThat(status.path("cost").toString()).isEqualTo("{\"usd\":0.004,\"unknown\":0}");
    assertThat(status.path("status").asString()).isEqualTo("completed_with_failures");
  }

  @Test
  void aRunAsJsonAddsWhatItSentAndWhere() {
    Told told = rig.run("run", "job.yaml", "--json");
    assertThat(told.json().propertyNames())
        .startsWith(STANDING.toArray(String[]::new))
        .endsWith("budget", "sent", "cached", "output");
    assertThat(told.code()).isEqualTo(1);
  }

  @Test
  void theListHasTheStatusOfEachJob() {
    JsonNode list = rig.run("list", "--json").json();
    assertThat(list.path("jobs").size()).isEqualTo(1);
    assertThat(list.path("jobs").get(0).propertyNames()).containsExactlyElementsOf(STANDING);
    assertThat(rig.run("list").out())
        .startsWith(
            "JOB    TYPE    STATUS                   DONE  OF  FAILED       COST  CREATED\n")
        .contains("words  custom  completed_with_failures     4   4       1  $0.004000  ");
    assertThat(rig.run("list", "--home", "none").out()).startsWith("There are no jobs in ");
  }

  @Test
  void resultsAreTheLinesOfTheFile() {
    assertThat(rig.run("results", "words").out()).isEqualTo(rig.text("out/results.jsonl"));
    assertThat(rig.run("results", "words", "--limit", "1").out().lines()).hasSize(1);
    assertThat(rig.run("results", "words", "--key", "w4").out()).contains("\"key\":\"w4\"");
    assertThat(rig.run("results", "words", "--json").json().path("results").size()).isEqualTo(3);
    rig.run("results", "words", "--output", "copy.jsonl");
    assertThat(rig.text("copy.jsonl")).isEqualTo(rig.text("out/results.jsonl"));
    assertThat(rig.run("results", "words", "--key", "w9").err())
        .isEqualTo("governor: The job words has no result for the key 'w9'\n");
  }

  @Test
  void failuresAsJsonAreTheLinesOfTheFile() {
    JsonNode failures = rig.run("failures", "words", "--json").json().path("failures");
    assertThat(failures.size()).isEqualTo(1);
    assertThat(failures.get(0) + "\n").isEqualTo(rig.text("out/failures.jsonl"));
  }

  @Test
  void theLedgerHasEveryAttemptAndTheSums() {
    JsonNode ledger = rig.run("ledger", "words", "--json").json();
    assertThat(ledger.propertyNames()).containsExactly("id", "attempts", "sums");
    assertThat(ledger.path("attempts").size()).isEqualTo(4);
    assertThat(ledger.path("attempts").get(0).propertyNames())
        .containsExactly(
            "key",
            "index",
            "attempt",
            "sent_at",
            "answered_at",
            "outcome",
            "message",
            "model",
            "tokens",
            "cost_usd",
            "counted");
    assertThat(ledger.path("sums").path("cost").path("usd").decimalValue()).isEqualTo("0.004");
    assertThat(rig.run("ledger", "words", "--key", "w3").out())
        .contains("refused")
        .endsWith("1 attempt, 10 tokens in, 20 out, $0.001000\n");
  }

  @Test
  void aProofNamesWhatItProved() {
    Told proof = rig.run("verify", "words");
    assertThat(proof.code()).isZero();
    assertThat(proof.out())
        .startsWith("words: lost 0, repeated 0, 40 tokens in, 80 out, $0.004000\nproved: ");
    assertThat(rig.run("verify", "words", "--json").json().propertyNames())
        .containsExactly(
            "id",
            "status",
            "proved",
            "lost",
            "repeated",
            "counts",
            "tokens",
            "cost",
            "attempts",
            "problems");
  }

  @Test
  void aChangedResultIsFound() throws Exception {
    Path results = rig.file("out/results.jsonl");
    Files.writeString(
        results, rig.text("out/results.jsonl").replaceFirst("moody words", "my words"));
    Told proof = rig.run("verify", "words");
    assertThat(proof.code()).isEqualTo(1);
    assertThat(proof.out())
        .contains("wrong: %s, line 1 is not what the journal has for w1\n".formatted(results))
        .contains("wrong: %s has not the hash that manifest.json gives\n".formatted(results));
  }

  @Test
  void aMissingLineAFurtherLineAndAMissingFileAreFound() throws Exception {
    Path results = rig.file("out/results.jsonl");
    String whole = rig.text("out/results.jsonl");
    Files.writeString(results, whole.substring(0, whole.indexOf('\n') + 1));
    assertThat(rig.run("verify", "words").out()).contains("ends before line 2, the result of w2\n");
    Files.writeString(results, whole + "{}\n");
    assertThat(rig.run("verify", "words").out())
        .contains("has more lines than the journal has endings\n");
    Files.delete(results);
    Told missing = rig.run("verify", "words");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.out()).contains("wrong: " + results + " is missing\n");
  }

  @Test
  void typesHaveTheirSchemas() {
    JsonNode types = rig.run("types", "GOVERNOR_PROFILES", "--json").json().path("types");
    assertThat(types.get(0).propertyNames())
        .containsExactly("id", "description", "max_tokens", "answer_schema", "output_schema");
    assertThat(rig.run("types", "GOVERNOR_PROFILE").err())
        .isEqualTo(
            "governor: There is no job type 'GOVERNOR_PROFILE'; did you mean GOVERNOR_PROFILES?\n");
  }

  @Test
  void theDoctorFindsADamagedJournal() throws Exception {
    JsonNode well = rig.run("doctor", "--json").json();
    assertThat(well.path("ok").asBoolean()).isTrue();
    assertThat(well.path("checks").valueStream().map(check -> check.path("name").asString()))
        .startsWith(
            "java",
            "home",
            "lock",
            "journal",
            "providers",
            "job types",
            "inputs",
            "terminal",
            "encoding",
            "models",
            "secrets",
            "key");
    Files.writeString(rig.file(".governor/governor.db"), "this is no database ".repeat(900));
    Told ill = rig.run("doctor");
    assertThat(ill.code()).isEqualTo(1);
    assertThat(ill.out()).contains("fail  journal     ");
  }

  @Test
  void completionKnowsTheCommands() {
    assertThat(rig.run("completion").out()).contains("results").contains("--dry-run");
  }

  @Test
  void everyCommandHasItsHelp() {
    for (String command :
        List.of(
            "run",
            "resume",
            "retry",
            "status",
            "list",
            "pause",
            "cancel",
            "priority",
            "results",
            "failures",
            "ledger",
            "verify",
            "types",
            "models",
            "demo",
            "doctor",
            "init",
            "completion")) {
      Told help = rig.run(command, "--help");
      assertThat(help.code()).as(command).isZero();
      assertThat(help.out()).as(command).startsWith("Usage: governor " + command);
    }
    assertThat(rig.run("--version").out()).startsWith("governor 0.1.0-SNAPSHOT (Java 25");
  }
}
