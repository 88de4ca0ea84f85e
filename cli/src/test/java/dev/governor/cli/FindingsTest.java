package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.cli.Rig.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What is wrong over all results of a job reaches those who run it.
class FindingsTest {

  private static final Path TAOISM =
      Path.of("../examples/traditions/taoism.md").toAbsolutePath().normalize();

  private static final String JOB =
      """
      job:
        id: knowledge
        type: KNOWLEDGE_EXTRACTION
        input: documents
        output: out
      """;

  private static final String PIPELINE =
      """
      pipeline: { id: lore, output: release }
      stages:
        knowledge: { type: KNOWLEDGE_EXTRACTION, input: documents }
      """;

  @TempDir Path folder;

  /// The first sections of a document, too few for a tradition.
  private Rig rigOfAShortDocument() throws IOException {
    String text = Files.readString(TAOISM);
    int third = text.indexOf("\n## ", text.indexOf("\n## ", text.indexOf("\n## ") + 1) + 1);
    return new Rig(folder)
        .with("documents/taoism.md", text.substring(0, third))
        .with("job.yaml", JOB)
        .with("pipeline.yaml", PIPELINE);
  }

  @Test
  void aJobTellsThemInAFileThatGoesWhenTheyAreMended() throws IOException {
    Rig rig = rigOfAShortDocument();
    Told told = rig.run("run", "job.yaml");
    assertThat(told.code()).as(told.err()).isZero();
    assertThat(told.out()).contains("findings  out/findings.json");
    assertThat(Json.parse(rig.text("out/findings.json")).at("/0/message").asString()).contains("8");
    rig.with("documents/taoism.md", Files.readString(TAOISM));
    assertThat(rig.run("run", "job.yaml").out()).doesNotContain("findings");
    assertThat(rig.file("out/findings.json")).doesNotExist();
  }

  @Test
  void aPipelineTellsThemWithThoseOfAllStages() throws IOException {
    JsonNode told = rigOfAShortDocument().run("pipeline", "run", "pipeline.yaml", "--json").json();
    assertThat(told.path("complete").asBoolean()).isTrue();
    assertThat(told.path("findings")).isNotEmpty();
    assertThat(told.at("/findings/0/path").asString()).startsWith("/knowledge");
  }
}
