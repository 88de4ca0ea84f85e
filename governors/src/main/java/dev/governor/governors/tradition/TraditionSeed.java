package dev.governor.governors.tradition;

import dev.governor.governors.canon.KnownTradition;
import dev.governor.governors.canon.TraditionGroup;
import dev.governor.governors.document.SourceDocument;

/// A tradition before anything is made of it: its name, its group and a document about it.
///
/// @param sourceNotes Markdown or plain text
public record TraditionSeed(
    String id, String displayName, TraditionGroup group, String sourceNotes) {

  /// The notes as a title and sections.
  public SourceDocument document() {
    return SourceDocument.of(sourceNotes, displayName);
  }

  /// The name as it stands within a sentence: `the tarot`.
  String spokenName() {
    return KnownTradition.spoken(id, displayName);
  }
}
