package dev.governor.governors.mechanics;

import dev.governor.governors.questline.Difficulty;
import dev.governor.governors.questline.Questline;
import dev.governor.governors.questline.RewardKind;
import dev.governor.governors.questline.Ways;

/// What a quest takes and gives.
///
/// @param minutes of its quickest and slowest way
/// @param reputation all that it gives, with whomever
public record QuestBalance(
    Difficulty difficulty, Ways minutes, int reputation, int artifacts, int knowledge) {

  static QuestBalance of(Questline questline) {
    return new QuestBalance(
        questline.difficulty(),
        Ways.of(questline.encounters()),
        sum(questline, RewardKind.REPUTATION),
        sum(questline, RewardKind.ARTIFACT),
        sum(questline, RewardKind.KNOWLEDGE));
  }

  private static int sum(Questline questline, RewardKind kind) {
    return questline.rewards().stream()
        .filter(reward -> reward.kind() == kind)
        .mapToInt(reward -> reward.amount())
        .sum();
  }
}
