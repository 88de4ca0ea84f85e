package dev.governor.wiring.lighthouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeBase.Changes;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.wiring.home.GovernorHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentIngestTest {

  @TempDir Path folder;

  private KnowledgeBase base;
  private Path lore;

  @BeforeEach
  void open() throws IOException {
    base = Lighthouse.open(new GovernorHome(folder.resolve("home")), false);
    lore = Files.createDirectory(folder.resolve("lore"));
  }

  @AfterEach
  void close() {
    base.close();
  }

  private Ingested ingest(Path... paths) {
    return ingest(Optional.empty(), paths);
  }

  private Ingested ingest(Optional<String> subject, Path... paths) {
    return new DocumentIngest(base, Lighthouse.documentReaders(), subject, _ -> {})
        .ingest(List.of(paths));
  }

  private Path write(String name, String text) throws IOException {
    Path file = lore.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private List<String> all() {
    return base.search(new KnowledgeQuery("", Set.of(), 100)).stream()
        .map(hit -> hit.passage().id() + " " + hit.passage().subject())
        .toList();
  }

  @Test
  void aFolderIsReadWithAllThatIsInIt() throws IOException {
    write("Sufi Mysticism.md", "# Sufis\n\nWool.\n\n## Stations\n\nMany.");
    write("taoism/history/old.txt", "Bamboo.");
    write("taoism/page.html", "<h1>Way</h1><p>Water.</p>");
    write("taoism/picture.png", "x");
    write(".git/config.txt", "hidden");
    write("taoism/.draft.md", "hidden");
    Ingested ingested = ingest(lore);
    assertThat(ingested.documents()).isEqualTo(3);
    assertThat(ingested.changes()).isEqualTo(new Changes(4, 0, 0, 0));
    assertThat(ingested.skipped()).containsExactly(lore.resolve("taoism/picture.png"));
    assertThat(ingested.refused()).isEmpty();
    assertThat(all())
        .containsExactly(
            "doc/lore/Sufi-Mysticism.md#stations sufi_mysticism",
            "doc/lore/Sufi-Mysticism.md#sufis sufi_mysticism",
            "doc/lore/taoism/history/old.txt#text taoism",
            "doc/lore/taoism/page.html#way taoism");
  }

  @Test
  void onlyWhatChangedIsIndexedAgainAndWhatIsGoneIsRemoved() throws IOException {
    Path first = write("a.md", "# A\n\nOne.\n\n## More\n\nTwo.");
    write("b.md", "Three.");
    ingest(lore);
    assertThat(ingest(lore).changes()).isEqualTo(new Changes(0, 0, 0, 3));
    Files.writeString(first, "# A\n\nOne.\n\n## More\n\nChanged.");
    Files.delete(lore.resolve("b.md"));
    write("c.md", "Four.");
    assertThat(ingest(lore).changes()).isEqualTo(new Changes(1, 1, 1, 1));
    assertThat(ingest(first).changes()).isEqualTo(new Changes(0, 0, 0, 2));
  }

  @Test
  void theSubjectCanBeGiven() throws IOException {
    write("taoism/a.md", "One.");
    ingest(Optional.of("i_ching"), lore);
    assertThat(all()).containsExactly("doc/lore/taoism/a.md#text i_ching");
  }

  @Test
  void aBrokenDocumentIsToldAndKeepsWhatItHad() throws IOException {
    Path file = write("a.md", "One.");
    write("b.md", "Two.");
    ingest(lore);
    Files.write(file, new byte[] {(byte) 0xff, 0});
    Ingested again = ingest(lore);
    assertThat(again.refused()).singleElement().asString().contains("a.md", "no text in UTF-8");
    assertThat(again.changes()).isEqualTo(new Changes(0, 0, 0, 1));
    assertThat(all()).hasSize(2);
  }

  @Test
  void documentsThatWouldHaveTheSameIdAreTold() throws IOException {
    write("a b.md", "One.");
    write("a-b.md", "Two.");
    assertThat(ingest(lore).refused())
        .singleElement()
        .asString()
        .contains("a b.md", "a-b.md", "doc/lore/a-b.md");
  }

  @Test
  void whatIsNamedItselfMustBeReadable() throws IOException {
    Path picture = write("x.png", "x");
    refused(picture, "x.png", "is of no kind that is read", "*.md", "*.pdf");
    refused(lore.resolve("no.md"), "There is no file or folder", "no.md");
    refused(write("broken.pdf", "no pdf"), "broken.pdf", "cannot be read");
  }

  private void refused(Path path, String... parts) {
    List<Path> paths = new ArrayList<>(List.of(path));
    assertThatThrownBy(() -> ingest(paths.toArray(Path[]::new)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll(parts);
  }
}
