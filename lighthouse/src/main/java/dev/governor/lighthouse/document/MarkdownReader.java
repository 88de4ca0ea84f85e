package dev.governor.lighthouse.document;

import dev.governor.api.knowledge.DocumentReader;
import dev.governor.api.knowledge.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/// Markdown: its headings part its sections, and the first of the highest level is its title.
public final class MarkdownReader implements DocumentReader {

  /// What some tools keep before the text: lines between two `---`.
  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(?s:.*?)\\R---\\s*\\R");

  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

  @Override
  public boolean accepts(Path file) {
    return TextFile.ends(file, List.of(".md", ".markdown"));
  }

  @Override
  public String pattern() {
    return "*.md";
  }

  @Override
  public List<Passage> read(Path file, String id, String subject) {
    String text = FRONT_MATTER.matcher(TextFile.read(file)).replaceFirst("");
    Sections sections = new Sections();
    Optional<String> title = Optional.empty();
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Heading heading -> {
          String words = Sections.plain(TEXT.render(heading));
          if (heading.getLevel() == 1 && title.isEmpty()) {
            title = Optional.of(words);
          }
          sections.heading(words);
        }
        case HtmlBlock _ -> {
          // Comments and marks for some other program.
        }
        case Node block -> sections.paragraph(TEXT.render(block));
      }
    }
    return new Cutter(id, subject, title.orElseGet(() -> Cutter.titleOf(file)))
        .passages(file, sections.all());
  }
}
