package dev.governor.governors.questline;

import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import java.util.List;
import java.util.Optional;

/// What a quest is composed from.
///
/// @param artifacts that it may speak of
/// @param knowledge ids of what it may draw on
/// @param story the title of the governor's storyline, where there is one
record QuestlineFacts(
    GovernorFacts governor,
    QuestlineType type,
    Difficulty difficulty,
    List<OfferedArtifact> artifacts,
    List<String> knowledge,
    Optional<String> story) {

  static QuestlineFacts of(QuestlineItem item) {
    return new QuestlineFacts(
        GovernorFacts.of(item.governor()),
        item.type(),
        item.difficulty(),
        item.offeredArtifacts(),
        item.offeredKnowledge(),
        item.storyline().map(story -> story.title().strip().replaceAll("\\s+", " ")));
  }

  Governor named() {
    return governor.governor();
  }

  /// Those that it may award.
  List<OfferedArtifact> awardable() {
    return artifacts.stream().filter(artifact -> difficulty.allows(artifact.rarity())).toList();
  }
}
