package dev.governor.lighthouse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {

  @TempDir Path folder;

  @Test
  void aPageIsASection() throws IOException {
    Path file = folder.resolve("the-scroll.pdf");
    try (PDDocument document = document("The lamp is car-\nried by night.", "", "Second.")) {
      document.save(file.toFile());
    }
    assertThat(new PdfReader().read(file, "doc/the-scroll.pdf", "thelema"))
        .containsExactly(
            new Passage(
                "doc/the-scroll.pdf#page-1",
                "thelema",
                "the scroll: page 1",
                "The lamp is carried by night.",
                List.of()),
            new Passage(
                "doc/the-scroll.pdf#page-3",
                "thelema",
                "the scroll: page 3",
                "Second.",
                List.of()));
  }

  @Test
  void itsTitleIsTakenFromTheDocument() throws IOException {
    Path file = folder.resolve("x.pdf");
    try (PDDocument document = document("Words.")) {
      document.getDocumentInformation().setTitle("On Lamps");
      document.save(file.toFile());
    }
    assertThat(new PdfReader().read(file, "d", "s").getFirst().title())
        .isEqualTo("On Lamps: page 1");
  }

  @Test
  void aPasswordIsASentence() throws IOException {
    Path file = folder.resolve("secret.pdf");
    try (PDDocument document = document("Words.")) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    refused(file, "is protected by a password");
  }

  @Test
  void aDamagedFileIsASentence() throws IOException {
    Path whole = folder.resolve("whole.pdf");
    try (PDDocument document = document("Words.")) {
      document.save(whole.toFile());
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path noPdf = Files.writeString(folder.resolve("no.pdf"), "plain words");
    refused(noPdf, "cannot be read");
    refused(Files.write(folder.resolve("empty.pdf"), new byte[0]), "cannot be read");
    refused(Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(bytes, 200)), "no.pdf", "cut.pdf");
  }

  @Test
  void aScanIsASentence() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = document("")) {
      document.save(file.toFile());
    }
    refused(file, "has no text: if it is a scan");
  }

  private static void refused(Path file, String... anyOf) {
    assertThatThrownBy(() -> new PdfReader().read(file, "d", "s"))
        .isInstanceOf(InvalidInputException.class)
        .message()
        .contains(file.toString())
        .satisfies(message -> assertThat(Arrays.stream(anyOf)).anyMatch(message::contains));
  }

  private static PDDocument document(String... pages) throws IOException {
    PDDocument document = new PDDocument();
    for (String text : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.setLeading(14);
        content.newLineAtOffset(72, 700);
        for (String line : text.split("\n", -1)) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
    }
    return document;
  }
}
