package dev.governor.cli.play;

import dev.governor.api.play.Page;
import dev.governor.cli.show.Colour;
import dev.governor.cli.show.Screen;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.WordUtils;

/// Writes a page of a game in lines that fit.
record PageText(Screen screen, int width) {

  private static final String INDENT = "  ";

  List<String> lines(Page page) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(screen.in(Colour.STRONG, page.title()));
    lines.addAll(wrapped(page.narration(), ""));
    lines.add("");
    lines.addAll(wrapped(page.speaker() + ": \"" + page.voice() + "\"", INDENT));
    lines.add("");
    page.gained().forEach(gain -> lines.add(screen.in(Colour.GOOD, INDENT + gain)));
    lines.add(screen.in(Colour.FAINT, page.standing()));
    if (!page.choices().isEmpty()) {
      lines.add("");
    }
    for (int i = 0; i < page.choices().size(); i++) {
      lines.addAll(option(i + 1, page.choices().get(i)));
    }
    return lines;
  }

  private List<String> option(int number, Page.Option option) {
    String price = option.price().isEmpty() ? "" : " (" + option.price() + ")";
    String text = option.text() + price + option.obstacle().map(why -> ". " + why).orElse("");
    List<String> lines = new ArrayList<>();
    for (String line : wrapped(text, INDENT + INDENT)) {
      String numbered =
          lines.isEmpty() ? INDENT + number + " " + line.substring(INDENT.length() * 2) : line;
      lines.add(option.obstacle().isEmpty() ? numbered : screen.in(Colour.FAINT, numbered));
    }
    return lines;
  }

  private List<String> wrapped(String text, String indent) {
    return WordUtils.wrap(text, width - indent.length(), "\n", true)
        .lines()
        .map(line -> indent + line)
        .toList();
  }
}
