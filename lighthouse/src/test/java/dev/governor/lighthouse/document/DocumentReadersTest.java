package dev.governor.lighthouse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.DocumentReader;
import dev.governor.api.knowledge.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReadersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.md, MarkdownReader",
    "a.MARKDOWN, MarkdownReader",
    "a.txt, PlainTextReader",
    "a.htm, HtmlReader",
    "a.html, HtmlReader",
    "a.Pdf, PdfReader"
  })
  void everyKindIsReadByOne(Path file, String reader) {
    assertThat(ServiceLoader.load(DocumentReader.class))
        .filteredOn(found -> found.accepts(file))
        .singleElement()
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo(reader);
  }

  @Test
  void whatNobodyReadsIsAcceptedByNone() {
    assertThat(ServiceLoader.load(DocumentReader.class))
        .noneMatch(reader -> reader.accepts(Path.of("a.png")) || reader.accepts(Path.of("md")));
  }

  @Test
  void markdownIsCutByItsHeadings() throws IOException {
    Path file =
        file(
            "tao.md",
            """
            ---
            layout: page
            ---
            # The *Tao*

            Before all.

            <!-- a mark -->

            ## Wu wei

            Let the river
            do the work.

            - one
            - two

            ## Empty

            ## Wu wei

            Again [elsewhere](there.md).
            """);
    assertThat(new MarkdownReader().read(file, "doc/tao.md", "taoism"))
        .containsExactly(
            new Passage("doc/tao.md#the-tao", "taoism", "The Tao", "Before all.", List.of()),
            new Passage(
                "doc/tao.md#wu-wei",
                "taoism",
                "The Tao: Wu wei",
                "Let the river\ndo the work.\n\n- one\n- two",
                List.of()),
            new Passage(
                "doc/tao.md#wu-wei-2",
                "taoism",
                "The Tao: Wu wei",
                "Again \"elsewhere\" (there.md).",
                List.of()));
  }

  @Test
  void htmlIsCutByItsHeadingsAndWhatIsNoTextIsLeftOut() throws IOException {
    Path file =
        file(
            "page.html",
            """
            <html><head><title>Runes</title><style>p { color: red }</style></head><body>
            <nav><a href="x">Home</a></nav>
            <header><h1>Runes</h1></header>
            <div>Loose <b>words</b>.</div>
            <h2>F&eacute;hu &amp; cattle</h2><p>Wealth   that
            moves.</p><ul><li>one</li><li>two<br>lines</li></ul>
            <script>alert(1)</script><footer>2026</footer>
            """);
    assertThat(new HtmlReader().read(file, "doc/page.html", "norse_traditions"))
        .containsExactly(
            new Passage(
                "doc/page.html#runes", "norse_traditions", "Runes", "Loose words.", List.of()),
            new Passage(
                "doc/page.html#fehu-cattle",
                "norse_traditions",
                "Runes: Féhu & cattle",
                "Wealth that moves.\n\none\n\ntwo\nlines",
                List.of()));
  }

  @Test
  void plainTextIsOneSection() throws IOException {
    Path file = file("old_notes.txt", "\uFEFFOne.\n\nTwo,\nstill two.\r\n\r\nThree.");
    assertThat(new PlainTextReader().read(file, "doc/old_notes.txt", "any"))
        .containsExactly(
            new Passage(
                "doc/old_notes.txt#text",
                "any",
                "old notes",
                "One.\n\nTwo,\nstill two.\n\nThree.",
                List.of()));
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> new PlainTextReader().read(latin, "d", "s"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContainingAll("latin.txt", "no text in UTF-8");
    Path zeros = file("zeros.md", "a\0b");
    assertThatThrownBy(() -> new MarkdownReader().read(zeros, "d", "s"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("no text in UTF-8");
    Path empty = file("empty.html", "<p> </p>");
    assertThatThrownBy(() -> new HtmlReader().read(empty, "d", "s"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has no text");
    Path missing = folder.resolve("missing.html");
    assertThatThrownBy(() -> new HtmlReader().read(missing, "d", "s"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("cannot be read");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
