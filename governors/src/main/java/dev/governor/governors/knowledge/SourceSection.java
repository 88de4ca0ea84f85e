package dev.governor.governors.knowledge;

import dev.governor.governors.canon.KnownTradition;
import dev.governor.governors.canon.TraditionGroup;
import dev.governor.governors.document.Section;
import dev.governor.governors.tradition.Tradition;
import java.util.List;
import java.util.Optional;

/// One section of a document about a tradition.
///
/// @param title the document's
/// @param ordinal the section's place in the document, from 1
/// @param outline the sections around it and itself, in their order
/// @param tradition what an earlier job made of the whole document
public record SourceSection(
    String traditionId,
    String displayName,
    TraditionGroup group,
    String title,
    int ordinal,
    Section section,
    List<OutlinePoint> outline,
    Optional<Tradition> tradition) {

  public SourceSection {
    outline = List.copyOf(outline);
  }

  /// As it is known from a prompt alone: without what an earlier job made.
  SourceSection alone() {
    return new SourceSection(
        traditionId, displayName, group, title, ordinal, section, outline, Optional.empty());
  }

  /// Whether it stands before the first heading.
  boolean isOpening() {
    return ordinal == 1 && section.heading().equals(title);
  }

  /// The tradition's name as it stands within a sentence.
  String spokenName() {
    return KnownTradition.spoken(traditionId, displayName);
  }

  List<String> headings() {
    return outline.stream().map(OutlinePoint::heading).toList();
  }

  /// What an entry made of it depends on.
  List<String> ids() {
    String document = "documents/" + traditionId;
    return tradition.isEmpty() ? List.of(document) : List.of(document, "traditions/" + traditionId);
  }
}
