package dev.governor.lighthouse.document;

import dev.governor.api.knowledge.DocumentReader;
import dev.governor.api.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// HTML: its headings part its sections; what is no text of the page is left out.
public final class HtmlReader implements DocumentReader {

  private static final String NO_TEXT = "script, style, noscript, template, nav, header, footer";

  @Override
  public boolean accepts(Path file) {
    return TextFile.ends(file, List.of(".html", ".htm", ".xhtml"));
  }

  @Override
  public String pattern() {
    return "*.html";
  }

  @Override
  public List<Passage> read(Path file, String id, String subject) {
    Document page = parse(file);
    String title = page.title();
    // A header may be that of an article, with its heading in it.
    page.select(NO_TEXT).stream().filter(part -> part.select("h1").isEmpty()).forEach(Node::remove);
    Text text = new Text();
    page.body().traverse(text);
    return new Cutter(id, subject, title.isBlank() ? Cutter.titleOf(file) : title)
        .passages(file, text.sections());
  }

  private static Document parse(Path file) {
    try {
      return Jsoup.parse(file.toFile());
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  /// Takes the text of a page, a paragraph for each block.
  private static final class Text implements NodeVisitor {

    private final Sections sections = new Sections();
    private final StringBuilder line = new StringBuilder();

    List<Section> sections() {
      paragraph();
      return sections.all();
    }

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case TextNode text -> line.append(text.text());
        case Element element when element.isBlock() -> paragraph();
        case Element element when element.nameIs("br") -> line.append('\n');
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        if (element.normalName().matches("h[1-6]")) {
          sections.heading(line.toString());
          line.setLength(0);
        } else {
          paragraph();
        }
      }
    }

    private void paragraph() {
      sections.paragraph(line.toString());
      line.setLength(0);
    }
  }
}
