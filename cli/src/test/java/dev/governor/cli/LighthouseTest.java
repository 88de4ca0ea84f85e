package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LighthouseTest {

  @TempDir Path folder;

  /// By words alone, so that no model is loaded.
  private Told lighthouse(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("lighthouse"), Stream.of(arguments)).toArray(String[]::new);
    return rig().runWith(Map.of("GOVERNOR_NO_VECTORS", "1"), all);
  }

  private Rig rig() {
    return new Rig(folder);
  }

  private void fill() {
    rig()
        .with(
            "lore/taoism.md",
            "# Taoism\n\n## Water\n\nRivers wear down stone.\n\n## Valley\n\nLow.")
        .with("lore/picture.png", "x");
    Told told = lighthouse("ingest", "lore");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo("1 document: 2 passages added, 0 changed, 0 removed, 0 unchanged\n");
    assertThat(told.err()).isEqualTo("skipped lore/picture.png\n");
  }

  @Test
  void documentsAreIngestedSearchedAndShown() {
    fill();
    assertThat(lighthouse("search", "what", "wears", "stone").out())
        .contains("doc/lore/taoism.md#water  Taoism: Water\n", "Rivers wear down stone.")
        .doesNotContain("valley");
    assertThat(lighthouse("show", "doc/lore/taoism.md#water").out())
        .isEqualTo(
            """
            Taoism: Water
            id       doc/lore/taoism.md#water
            subject  taoism

            Rivers wear down stone.
            """);
    assertThat(lighthouse("stats").out())
        .isEqualTo(
            """
            2 passages; vectors are off

            SUBJECT  PASSAGES
            taoism          2

            SOURCE              PASSAGES
            doc/lore/taoism.md         2
            """);
    assertThat(lighthouse("remove", "doc/lore/taoism.md").out())
        .isEqualTo("doc/lore/taoism.md: 0 passages added, 0 changed, 2 removed, 0 unchanged\n");
    assertThat(lighthouse("search", "stone").err()).isEqualTo("Nothing found\n");
  }

  @Test
  void theDocumentsHaveStableNames() {
    fill();
    JsonNode again = lighthouse("ingest", "lore", "--json").json();
    assertThat(again.toString())
        .isEqualTo(
            "{\"documents\":1,\"added\":0,\"changed\":0,\"removed\":0,\"unchanged\":2,\"skipped\":[\"lore/picture.png\"],\"refused\":[]}");
    JsonNode found =
        lighthouse("search", "stone", "--mode", "keyword", "--subject", "taoism", "--json").json();
    assertThat(found.propertyNames()).containsExactly("query", "mode", "hits");
    assertThat(found.path("mode").asString()).isEqualTo("keyword");
    assertThat(found.at("/hits/0").propertyNames())
        .containsExactly("id", "subject", "title", "text", "tags", "score");
    assertThat(lighthouse("show", "doc/lore/taoism.md#valley", "--json").json().toString())
        .isEqualTo(
            "{\"id\":\"doc/lore/taoism.md#valley\",\"subject\":\"taoism\",\"title\":\"Taoism: Valley\",\"text\":\"Low.\",\"tags\":[]}");
    assertThat(lighthouse("stats", "--json").json().toString())
        .isEqualTo(
            "{\"passages\":2,\"vectors\":0,\"embedder\":null,\"subjects\":{\"taoism\":2},\"tags\":{},\"sources\":{\"doc/lore/taoism.md\":2}}");
  }

  @Test
  void aBrokenDocumentInAFolderIsToldAndTheRestIsRead() {
    rig().with("lore/a.md", "One.").with("lore/b.pdf", "no pdf");
    Told told = lighthouse("ingest", "lore");
    assertThat(told.code()).isEqualTo(ExitCode.FAILURES);
    assertThat(told.err())
        .startsWith("governor: The document '")
        .contains("b.pdf", "cannot be read");
    assertThat(told.out()).startsWith("1 document: 1 passage added");
  }

  @Test
  void wrongUseIsASentence() {
    refused("There is no lighthouse in ", "stats");
    fill();
    refused("Name either files and folders, or a job with --job", "ingest");
    refused("There is no file or folder '", "ingest", "nowhere");
    refused(
        "There is no passage 'doc/lore/taoism.md#watr'; did you mean",
        "show",
        "doc/lore/taoism.md#watr");
    refused("There is no source 'doc/lore/taoism'; did you mean", "remove", "doc/lore/taoism");
    refused("--limit must be 1 or more, was 0", "search", "x", "--limit", "0");
    refused("There are no vectors to search with", "search", "x", "--mode", "vector");
    refused("Name what to do", new String[0]);
  }

  private void refused(String sentence, String... arguments) {
    Told told = lighthouse(arguments);
    assertThat(told.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(told.err()).contains("governor: " + sentence);
  }

  @Test
  void aJobWhoseResultsAreNoKnowledgeIsRefused() {
    rig().withJob(1, "{ name: offline }");
    assertThat(rig().run("run", "job.yaml").code()).isZero();
    refused(
        "The results of the job words are no knowledge: its type is custom",
        "ingest",
        "--job",
        "words");
    refused("There is no job 'word' in ", "ingest", "--job", "word");
  }
}
