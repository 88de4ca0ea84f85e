package dev.governor.lighthouse.document;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.DocumentReader;
import dev.governor.api.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// PDF: its pages are its sections.
public final class PdfReader implements DocumentReader {

  /// Held, as the system forgets a logger that nobody holds. What is wrong comes out as a sentence.
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  @Override
  public boolean accepts(Path file) {
    return TextFile.ends(file, List.of(".pdf"));
  }

  @Override
  public String pattern() {
    return "*.pdf";
  }

  @Override
  public List<Passage> read(Path file, String id, String subject) {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      String title =
          Optional.ofNullable(document.getDocumentInformation().getTitle())
              .filter(named -> !named.isBlank())
              .orElseGet(() -> Cutter.titleOf(file));
      return new Cutter(id, subject, title).passages(file, pages(document));
    } catch (InvalidPasswordException e) {
      throw new InvalidInputException(
          "The document '%s' is protected by a password: save it without one, or leave it out"
              .formatted(file),
          e);
    } catch (InvalidInputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // A damaged file makes the library stumble in more ways than it says.
      throw TextFile.unreadable(file, e);
    }
  }

  private static List<Section> pages(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n\n");
    Sections sections = new Sections();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      sections.heading("page " + page);
      for (String paragraph : stripper.getText(document).split("\n\\s*\n", -1)) {
        sections.paragraph(
            paragraph.replaceAll("(?<=\\p{L})-\n(?=\\p{Ll})", "").replace('\n', ' '));
      }
    }
    return sections.all();
  }
}
