package dev.governor.governors.mechanics;

import dev.governor.governors.questline.Difficulty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What quests of a difficulty give, over all governors.
///
/// @param quests how many there are
/// @param reputation that one gives
/// @param artifacts that all together give
/// @param knowledge that all together give
public record QuestRewards(
    Difficulty difficulty, int quests, Spread reputation, int artifacts, int knowledge) {

  /// Of at least one.
  static QuestRewards of(Difficulty difficulty, List<QuestBalance> quests) {
    Map<Long, Double> counts = new HashMap<>();
    quests.forEach(quest -> counts.merge((long) quest.reputation(), 1.0, Double::sum));
    return new QuestRewards(
        difficulty,
        quests.size(),
        Spread.of(counts),
        quests.stream().mapToInt(QuestBalance::artifacts).sum(),
        quests.stream().mapToInt(QuestBalance::knowledge).sum());
  }
}
