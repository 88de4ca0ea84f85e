package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PipelineTest {

  private static final String FILE =
      """
      pipeline:
        id: mottos
        output: out
        provider: offline
      stages:
        names:
          type: NAME
          input: items.jsonl
          item_key: id
          prompt: { user: "A name for {{name}}" }
          output_schema:
            type: object
            additionalProperties: false
            required: [text]
            properties: { text: { type: string, minLength: 5, maxLength: 80 } }
        mottos:
          type: MOTTO
          input: items.jsonl
          item_key: id
          needs: { called: names }
          prompt: { user: "A motto for {{called.text}}" }
          output_schema:
            type: object
            additionalProperties: false
            required: [text]
            properties: { text: { type: string, minLength: 5, maxLength: 80 } }
      """;

  @TempDir Path folder;

  private Rig rig(String pipeline) {
    return new Rig(folder).with("items.jsonl", Rig.items(5)).with("pipeline.yaml", pipeline);
  }

  @Test
  void aPipelineRunsStageByStageAndASecondRunSendsNothing() {
    Rig rig = rig(FILE);
    Told first = rig.run("pipeline", "run", "pipeline.yaml");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("mottos: complete, 10 attempts sent")
        .contains("names         5 of 5, 5 sent, 0 unchanged");
    assertThat(first.err()).contains("  names         5 of 5\n");
    String results = rig.text("out/release/results/mottos.jsonl");
    assertThat(results.lines()).hasSize(5);
    JsonNode second = rig.run("pipeline", "run", "pipeline.yaml", "--json").json();
    assertThat(second.path("sent").asInt()).isZero();
    assertThat(second.at("/stages/1/unchanged").asInt()).isEqualTo(5);
    assertThat(rig.text("out/release/results/mottos.jsonl")).isEqualTo(results);
    assertThat(Files.exists(folder.resolve("out/mottos.zip"))).isTrue();
    assertThat(rig.text("out/release/report.html")).contains("Complete: every stage");
  }

  @Test
  void aChangedRowSendsOnlyWhatDependsOnIt() {
    Rig rig = rig(FILE);
    rig.run("pipeline", "run", "pipeline.yaml");
    rig.with("items.jsonl", Rig.items(5).replace("word 3", "another word"));
    JsonNode told = rig.run("pipeline", "run", "pipeline.yaml", "--json").json();
    assertThat(told.path("complete").asBoolean()).isTrue();
    assertThat(told.at("/stages/0/sent").asInt()).isEqualTo(1);
    assertThat(told.at("/stages/1/sent").asInt()).isEqualTo(1);
  }

  @Test
  void aStageMayHaveSettingsOfItsOwnAndTheCommandLineWins() {
    Rig rig = rig(FILE.replace("    type: MOTTO\n", "    type: MOTTO\n    batch_size: 7\n"));
    rig.run(
        "pipeline",
        "run",
        "pipeline.yaml",
        "--set",
        "concurrent_requests=2",
        "--set",
        "stages.names.batch_size=9");
    assertThat(rig.text("out/names/manifest.json"))
        .contains("\"concurrent_requests\" : 2")
        .contains("\"batch_size\" : 9");
    assertThat(rig.text("out/mottos/manifest.json")).contains("\"batch_size\" : 7");
  }

  @Test
  void aDryRunSaysWhatThereIsToDoAndLeavesNothing() {
    Told told = rig(FILE).run("pipeline", "run", "pipeline.yaml", "--dry-run");
    assertThat(told.code()).isZero();
    assertThat(told.out()).contains("mottos").contains("5 requests, after names");
    assertThat(Files.exists(folder.resolve("out"))).isFalse();
    assertThat(Files.exists(folder.resolve(".governor"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          called: names | called: nams | the stage mottos needs called of 'nams', which is no stage; there are: names, mottos
          needs: { called: names } | needs: { a: mottos } | stages need each other in a circle: mottos -> mottos; one of these needs must go
          called: names | called: [names] | pipeline.yaml:20: stages.mottos.needs.called must be a stage's name, { stage: NAME, by: COLUMN }, { all: NAME } or { search: NAME }, was a list
          type: MOTTO | typ: MOTTO | pipeline.yaml:17: stages.mottos.typ is not a field of a pipeline's file; did you mean type?
          provider: offline | provider: oflin | pipeline.yaml:4: stages.names.provider 'oflin' is not a provider; did you mean offline?
          id: mottos | ids: mottos | pipeline.yaml:2: pipeline.ids is not a field of a pipeline's file; did you mean id?
          stages: | stage: | pipeline.yaml:1: stages is missing
          """)
  void whatIsWrongIsSaidInASentenceAndNothingIsSent(String right, String wrong, String sentence) {
    Told told = rig(FILE.replace(right, wrong)).run("pipeline", "run", "pipeline.yaml");
    assertThat(told.err()).contains(sentence);
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.out()).isEmpty();
  }

  @Test
  void aStageWithoutKeysIsRefused() {
    Told told =
        rig(FILE.replace("    item_key: id\n    needs", "    needs"))
            .run("pipeline", "run", "pipeline.yaml");
    assertThat(told.err())
        .contains("stage mottos")
        .contains("the row has no key, by which results are joined");
    assertThat(told.code()).isEqualTo(2);
  }
}
