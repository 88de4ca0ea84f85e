package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunTest {

  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void begin() {
    rig = new Rig(folder);
  }

  @Test
  void aRunEndsWithTheCountsTheCostAndThePlaceOfTheResults() throws Exception {
    Told told = rig.withJob(3, "moody").run("run", "job.yaml");
    assertThat(told.code()).isZero();
    assertThat(told.err()).isEqualTo("words: 3 requests to send\n");
    assertThat(told.out())
        .startsWith("words: completed, 3 of 3 succeeded, 0 failed\n  sent      3 attempts in ")
        .contains(
            """
              tokens    30 in, 60 out
              cost      $0.003000
              results   out/results.jsonl
              report    out/report.html
            """
                .indent(0));
    assertThat(Files.readAllLines(rig.file("out/results.jsonl"))).hasSize(3);
  }

  @Test
  void aSecondRunSendsNothingAndSaysSo() {
    rig.withJob(3, "moody").run("run", "job.yaml");
    Told again = rig.run("run", "job.yaml");
    assertThat(again.code()).isZero();
    assertThat(again.out())
        .startsWith("words is completed already, 3 of 3 succeeded, 0 failed: nothing was sent\n");
    assertThat(rig.run("run", "job.yaml", "--json").json().path("sent").asLong(-1)).isZero();
  }

  @Test
  void aJobThatGrewSendsOnlyWhatIsNew() {
    rig.withJob(3, "moody").run("run", "job.yaml");
    Told grown = rig.with("items.jsonl", Rig.items(5)).run("run", "job.yaml", "--json");
    assertThat(grown.err()).isEqualTo("words: 5 requests, 3 unchanged and carried over\n");
    assertThat(grown.json().path("sent").asLong()).isEqualTo(2);
    assertThat(rig.run("verify", "words").code()).isZero();
  }

  @Test
  void whatFailedIsToldByItsCauseAndCanBeTriedAgain() {
    Told failed =
        rig.withJob(5, "{ name: moody, refuses: 'w[24]', until: '%s' }".formatted(rig.file("now")))
            .run("run", "job.yaml");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out())
        .startsWith("words: completed with failures, 3 of 5 succeeded, 2 failed\n")
        .contains("  failures  out/failures.jsonl\n")
        .contains("  next      governor failures words   # what failed, and why\n")
        .contains("  next      governor retry words   # tries them again\n");
    assertThat(rig.run("failures", "words").out())
        .startsWith(
            """
            refused: 2 requests, 100 % of the failures
              such as w2: it is not in the mood
              asked   1 time, last answered by moody-1
              answer  {"text":"moody words"}
              next    governor retry words --class refused --model MODEL   #\
            """);
    assertThat(rig.run("verify", "words").code()).isZero();
    assertThat(rig.run("retry", "words", "--cause", "rude").err())
        .isEqualTo(
            "governor: No request of words failed by 'rude'; the causes there are: refused\n");

    Told retried = rig.with("now", "").run("retry", "words", "--cause", "refused", "--json");
    assertThat(retried.code()).isZero();
    assertThat(retried.json().path("sent").asLong()).isEqualTo(2);
    assertThat(rig.run("verify", "words").code()).isZero();
    assertThat(rig.run("retry", "words").err())
        .isEqualTo("governor: The job words has no failed requests; there is nothing to retry\n");
  }

  @Test
  void aKeyThatIsNotAcceptedPausesTheJob() {
    Told paused = rig.withJob(3, "{ name: moody, unauthorized: yes }").run("run", "job.yaml");
    assertThat(paused.code()).isEqualTo(3);
    assertThat(paused.out())
        .contains("words: paused, 0 of 3 succeeded, 0 failed (")
        .contains("the key was not accepted")
        .contains("  next      governor resume words   # ");
  }

  @Test
  void aDryRunTellsWhatWouldBeSentAndLeavesNothing() {
    Told told = rig.withJob(3, "moody").run("run", "job.yaml", "--dry-run");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .startsWith("words: the job file and all 3 requests are right; nothing was sent\n")
        .contains("  would send  3 requests\n")
        .contains("What w1 would be asked:\n  Explain word 1\n");
    assertThat(files()).containsExactly("items.jsonl", "job.yaml");
  }

  @Test
  void aDryRunKnowsWhatIsDone() {
    rig.withJob(3, "moody").run("run", "job.yaml");
    assertThat(rig.run("run", "job.yaml", "--dry-run").out())
        .contains("  would send  nothing: all is done already\n");
    JsonNode changed =
        rig.with("items.jsonl", Rig.items(4)).run("run", "job.yaml", "--dry-run", "--json").json();
    assertThat(changed.path("changed").asBoolean()).isTrue();
    assertThat(changed.path("would_send").asLong()).isEqualTo(4);
  }

  @Test
  void theCommandLineWinsOverTheFile() {
    Told told =
        rig.withJob(2, "moody")
            .run(
                "run",
                "job.yaml",
                "--provider",
                "offline",
                "--output",
                "there",
                "--set",
                "metadata={ season: two }",
                "--home",
                "elsewhere");
    assertThat(told.code()).isZero();
    assertThat(rig.text("there/results.jsonl"))
        .contains("\"model\":\"offline\"")
        .contains("\"metadata\":{\"season\":\"two\"}");
    assertThat(rig.file("elsewhere/governor.db")).exists();
    assertThat(rig.file(".governor")).doesNotExist();
  }

  @Test
  void theDemoMakesProfilesAndTheSameOnesEachTime() throws Exception {
    Told first = rig.run("demo");
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .startsWith("governor-demo: completed, 91 of 91 succeeded, 0 failed\n")
        .contains("\nOCCODON\n  Occodon ");
    assertThat(rig.run("demo").out())
        .startsWith(
            "governor-demo is completed already, 91 of 91 succeeded, 0 failed: nothing was sent\n");
    rig.run("demo", "--home", "other", "--output", "other/out");
    assertThat(
            Files.mismatch(
                rig.file("governor-demo/out/results.jsonl"), rig.file("other/out/results.jsonl")))
        .isEqualTo(-1);
    rig.run("demo", "--seed", "9", "--home", "third", "--output", "third/out");
    assertThat(rig.text("third/out/results.jsonl"))
        .isNotEqualTo(rig.text("other/out/results.jsonl"));
    assertThat(rig.run("verify", "governor-demo").code()).isZero();
  }

  @Test
  void whatInitWritesRunsAndIsNeverOverwritten() {
    assertThat(rig.run("init", "mine").out())
        .startsWith("Written: mine/job.yaml and mine/items.jsonl\n")
        .contains("  governor run mine/job.yaml --dry-run ");
    assertThat(rig.run("run", "mine/job.yaml").code()).isZero();
    Told again = rig.run("init", "mine");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err())
        .isEqualTo(
            "governor: '%s' is there already; name another folder\n"
                .formatted(rig.file("mine/job.yaml")));
  }

  private List<String> files() {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
