package dev.governor.lighthouse.document;

import dev.governor.api.knowledge.DocumentReader;
import dev.governor.api.knowledge.Passage;
import java.nio.file.Path;
import java.util.List;

/// Plain text: blank lines part its paragraphs.
public final class PlainTextReader implements DocumentReader {

  @Override
  public boolean accepts(Path file) {
    return TextFile.ends(file, List.of(".txt", ".text"));
  }

  @Override
  public String pattern() {
    return "*.txt";
  }

  @Override
  public List<Passage> read(Path file, String id, String subject) {
    Sections sections = new Sections();
    for (String paragraph : TextFile.read(file).split("\\R[ \t]*\\R", -1)) {
      sections.paragraph(paragraph);
    }
    return new Cutter(id, subject, Cutter.titleOf(file)).passages(file, sections.all());
  }
}
