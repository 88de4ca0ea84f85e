package dev.governor.governors.gallery;

import dev.governor.governors.questline.Questline;
import dev.governor.governors.questline.Reward;
import dev.governor.governors.release.Part;
import java.util.List;

/// What the templates are told about a quest.
///
/// @param minutes of all encounters
/// @param gives what it rewards, in words
record QuestView(Questline quest, int minutes, int encounterCount, List<String> gives) {

  static QuestView of(Part<Questline> part) {
    Questline quest = part.output();
    return new QuestView(
        quest,
        quest.difficulty().minutes(),
        quest.encounters().size(),
        quest.rewards().stream().map(QuestView::said).toList());
  }

  private static String said(Reward reward) {
    return switch (reward.kind()) {
      case REPUTATION -> reward.amount() + " reputation with " + reward.target();
      case ARTIFACT -> "the artifact " + reward.target();
      case KNOWLEDGE -> "the knowledge of " + reward.target();
    };
  }
}
