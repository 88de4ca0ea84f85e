package dev.governor.governors.storyline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A node while a story is being composed: its ways lead to drafts, which have no ids yet.
final class Draft {

  private record Way(String text, Draft to, int minReputation, Toll toll) {}

  private final NodeKind kind;
  private final Level level;
  private final String title;
  private final String narration;
  private final String voice;
  private final Mechanics mechanics;
  private final List<Way> ways = new ArrayList<>();

  Draft(
      NodeKind kind,
      Level level,
      String title,
      String narration,
      String voice,
      Mechanics mechanics) {
    this.kind = kind;
    this.level = level;
    this.title = title;
    this.narration = narration;
    this.voice = voice;
    this.mechanics = mechanics;
  }

  /// Adds a way that demands what the tier of `to` does.
  void leadsTo(Draft to, String text, Toll toll) {
    leadsTo(to, text, toll, to.level.minReputation());
  }

  void leadsTo(Draft to, String text, Toll toll, int minReputation) {
    ways.add(new Way(text, to, minReputation, toll));
  }

  /// The node, in a story whose drafts have these ids.
  FlatNode node(Map<Draft, String> ids) {
    return new FlatNode(
        idIn(ids, this),
        kind,
        level.number(),
        title,
        narration,
        voice,
        ways.stream()
            .map(way ->
                new Choice(
                    way.text(),
                    idIn(ids, way.to()),
                    way.minReputation(),
                    way.toll().energy(),
                    way.toll().cooldownBlocks()))
            .toList(),
        mechanics);
  }

  private static String idIn(Map<Draft, String> ids, Draft draft) {
    String id = ids.get(draft);
    if (id == null) {
      throw new IllegalStateException("a way leads to '" + draft.title + "', which has no id");
    }
    return id;
  }
}
