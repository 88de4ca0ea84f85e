package dev.governor.governors.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A document as a title and sections, from Markdown or plain text.
///
/// Sections follow the headings. What is too short to stand alone joins its neighbour; what is too
/// long is cut at the end of a paragraph.
///
/// @param sections in their order; at least one unless the text is blank
public record SourceDocument(String title, List<Section> sections) {

  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*?)\\s*#*\\s*");

  /// What must not be repeated where the heading is cited.
  private static final Pattern RESIDUE =
      Pattern.compile("[{}|\\[\\]]|\\b(?:TODO|TBD)\\b|lorem ipsum", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_HEADING = 120;

  public SourceDocument {
    sections = List.copyOf(sections);
  }

  /// @param untitled the title of a text that does not begin with one
  public static SourceDocument of(String text, String untitled) {
    List<String> lines = text.strip().lines().toList();
    Matcher first = HEADING.matcher(lines.isEmpty() ? "" : lines.getFirst());
    boolean titled = first.matches() && first.group(1).length() == 1;
    String title = titled ? heading(first.group(2)) : heading(untitled);
    return new SourceDocument(
        title, SectionCutter.cut(raw(title, titled ? lines.subList(1, lines.size()) : lines)));
  }

  private static List<Section> raw(String title, List<String> lines) {
    List<Section> sections = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String heading = title;
    for (String line : lines) {
      Matcher next = HEADING.matcher(line);
      if (next.matches()) {
        sections.add(new Section(heading, 1, text.toString().strip()));
        heading = heading(next.group(2));
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    sections.add(new Section(heading, 1, text.toString().strip()));
    return sections.stream().filter(section -> !section.text().isEmpty()).toList();
  }

  private static String heading(String text) {
    String plain = Sentences.plain(RESIDUE.matcher(text).replaceAll(" "));
    if (plain.isEmpty()) {
      return "Untitled";
    }
    return plain.length() <= LONGEST_HEADING ? plain : plain.substring(0, LONGEST_HEADING).strip();
  }
}
