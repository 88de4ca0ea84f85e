package dev.governor.governors.knowledge;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.governors.document.Section;
import dev.governor.governors.document.Sentences;
import dev.governor.governors.document.SourceDocument;
import dev.governor.governors.tradition.SeedRow;
import dev.governor.governors.tradition.Tradition;
import dev.governor.governors.tradition.TraditionSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Cuts a row's document into sections.
final class SectionRow {

  private static final String TRADITION = "tradition";

  /// An entry's id has three digits.
  private static final int MOST_SECTIONS = 999;

  /// A document longer than this is outlined around the section only: the prompt stays short.
  private static final int OUTLINE = 15;

  private static final int LONGEST_GIST = 240;

  private SectionRow() {}

  static Stream<SourceSection> split(JsonNode row) {
    TraditionSeed seed = SeedRow.resolve(row, Set.of(TRADITION));
    Optional<Tradition> tradition = tradition(seed, row);
    SourceDocument document = seed.document();
    List<Section> sections = document.sections();
    if (sections.size() > MOST_SECTIONS) {
      throw new InvalidInputException(
          "the document on %s has %d sections, and ids have room for %d; divide it"
              .formatted(seed.id(), sections.size(), MOST_SECTIONS));
    }
    List<SourceSection> items = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      items.add(
          new SourceSection(
              seed.id(),
              seed.displayName(),
              seed.group(),
              document.title(),
              i + 1,
              sections.get(i),
              outline(sections, i),
              tradition));
    }
    return items.stream();
  }

  private static Optional<Tradition> tradition(TraditionSeed seed, JsonNode row) {
    JsonNode joined = row.get(TRADITION);
    if (joined == null || joined.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(joined, Tradition.class));
    } catch (JacksonException e) {
      throw new InvalidInputException(
          "tradition of %s is no Tradition as its job writes it: %s"
              .formatted(seed.id(), e.getOriginalMessage()),
          e);
    }
  }

  private static List<OutlinePoint> outline(List<Section> sections, int own) {
    int from = Math.max(0, Math.min(own - OUTLINE / 2, sections.size() - OUTLINE));
    int to = Math.min(sections.size(), from + OUTLINE);
    return sections.subList(from, to).stream().map(SectionRow::point).toList();
  }

  private static OutlinePoint point(Section section) {
    StringBuilder gist = new StringBuilder();
    for (String sentence : Sentences.of(section.text())) {
      if (!gist.isEmpty() && gist.length() + sentence.length() >= LONGEST_GIST) {
        break;
      }
      gist.append(gist.isEmpty() ? "" : " ").append(sentence);
    }
    return new OutlinePoint(
        section.heading(),
        gist.length() <= LONGEST_GIST
            ? gist.toString()
            : gist.substring(0, LONGEST_GIST).strip() + OutlinePoint.CUT);
  }
}
