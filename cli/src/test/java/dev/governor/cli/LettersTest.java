package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The dead letter of a job, and what can be done with it; and a job that stops before its end.
class LettersTest {

  @TempDir Path folder;

  @Nested
  class WhatFailed {

    private Rig rig;

    @BeforeEach
    void runAJob() {
      rig = new Rig(folder).withJob(6, "{ name: moody, refuses: 'w[245]' }");
      assertThat(rig.run("run", "job.yaml").code()).isEqualTo(1);
    }

    @Test
    void theDocumentHasTheCausesAfterTheFailures() {
      JsonNode document = rig.run("failures", "words", "--json").json();
      assertThat(document.propertyNames()).containsExactly("id", "failures", "failed", "causes");
      assertThat(document.path("failures").size()).isEqualTo(3);
      assertThat(document.path("failed").asLong()).isEqualTo(3);
      assertThat(document.path("causes").get(0).toString())
          .isEqualTo(
              "{\"cause\":\"refused\",\"count\":3,\"share\":1.0,\"sample\":{\"key\":\"w2\","
                  + "\"message\":\"it is not in the mood\",\"raw_start\":\"{\\\"text\\\":\\\"moody words\\\"}\","
                  + "\"model\":\"moody-1\",\"attempts\":1},"
                  + "\"kinds\":[{\"message\":\"it is not in the mood\",\"count\":3}],"
                  + "\"next\":\"governor retry words --class refused --model MODEL\"}");
    }

    @Test
    void thoseOfOneCauseAreListed() {
      assertThat(rig.run("failures", "words", "--cause", "refused").out())
          .isEqualTo(
              """
              w2: it is not in the mood
              w4: it is not in the mood
              w5: it is not in the mood
              """);
      assertThat(rig.run("failures", "words", "--cause", "invalid").err())
          .isEqualTo(
              "governor: No request of words failed by 'invalid'; the causes there are: refused\n");
    }

    @Test
    void thoseThatFailedAreAskedOfAnotherModelAlone() {
      Told told =
          rig.run("retry", "words", "--class", "refused", "--model", "large", "--max-tokens", "x2");
      assertThat(told.err())
          .contains("words: 3 failed requests again, of large, with up to 8,192 tokens\n");
      assertThat(told.code()).isZero();
      assertThat(rig.text("out/results.jsonl"))
          .contains("\"key\":\"w2\"")
          .containsPattern("\"key\":\"w2\".*\"model\":\"moody-large\"")
          .containsPattern("\"key\":\"w1\".*\"model\":\"moody-1\"");
      assertThat(rig.run("ledger", "words", "--json").out()).contains("moody-large");
      assertThat(rig.run("verify", "words").code()).isZero();
    }

    @Test
    void oneItemCanBeRetriedAlone() {
      Told told = rig.run("retry", "words", "--key", "w4", "--model", "large", "--yes", "--json");
      assertThat(told.json().path("sent").asLong()).isEqualTo(1);
      assertThat(told.json().path("counts").path("failed").asLong()).isEqualTo(2);
      assertThat(rig.run("retry", "words", "--key", "w4").err())
          .isEqualTo(
              "governor: The request 'w4' of words did not fail; `governor failures words --json` lists those that did\n");
    }

    @Test
    void aDryRunSaysWhatWouldBeAskedAndChangesNothing() {
      String[] retry = {"retry", "words", "--model", "large", "--dry-run"};
      assertThat(rig.run(retry).out())
          .isEqualTo("words: 3 failed requests would be asked again, of large\n  refused: 3\n");
      assertThat(rig.run("retry", "words", "--max-tokens", "x2", "--dry-run", "--json").json())
          .hasToString(
              "{\"id\":\"words\",\"would_retry\":3,\"causes\":{\"refused\":3},\"model\":\"claude-sonnet\",\"max_tokens\":8192}");
      assertThat(rig.run("status", "words", "--json").json().path("counts").path("failed").asLong())
          .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "--model|retired|The model 'retired' is retired: take large",
          "--max-tokens|xx|--max-tokens must be a number such as 8000, or times the job's such as x2, from 1 to 1000000, was 'xx'",
          "--max-tokens|x1000|--max-tokens must be a number such as 8000, or times the job's such as x2, from 1 to 1000000, was 'x1000'",
          "--class|rude|No request of words failed by 'rude'; the causes there are: refused"
        })
    void whatCannotBeAskedIsToldBeforeAnythingIsPending(
        String option, String value, String sentence) {
      Told told = rig.run("retry", "words", option, value);
      assertThat(told.err()).isEqualTo("governor: " + sentence + "\n");
      assertThat(told.code()).isEqualTo(2);
      assertThat(rig.run("status", "words", "--json").json().path("counts").path("failed").asLong())
          .isEqualTo(3);
    }
  }

  @Test
  void aJobThatHasEnoughIsCompletedAndGoesOnWhenTheStopIsRaised() {
    Rig rig = new Rig(folder).withJob(20, "{ name: moody, refuses: w2 }");
    Told told = rig.run("run", "job.yaml", "--set", "stop_at=5");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .startsWith(
            "words: completed, 5 of 20 succeeded, 1 failed (it has the results that it was to stop at (stop_at: 5))\n")
        .contains("  sent      6 attempts in ")
        .contains("  next      raise `stop_at` in the job file and run it again, for more\n");
    assertThat(rig.run("status", "words").out())
        .startsWith("words: completed (it has the results that it was to stop at (stop_at: 5))\n")
        .contains("20 of 20 done: 5 succeeded, 1 failed, 14 cancelled")
        .doesNotContain("resume");
    assertThat(rig.run("status", "words", "--json").json().path("counts").path("cancelled").asInt())
        .isEqualTo(14);
    assertThat(rig.run("verify", "words").code()).isZero();
    assertThat(rig.run("resume", "words").out()).contains("nothing was sent");
    Told more = rig.run("run", "job.yaml", "--set", "stop_at=8", "--json");
    assertThat(more.json().path("sent").asLong()).isEqualTo(3);
    assertThat(more.code()).isZero();
    assertThat(rig.run("verify", "words").code()).isZero();
  }
}
