package dev.governor.governors.mechanics;

import java.util.Locale;
import java.util.Optional;

/// A quantity in which governors are compared.
public enum Metric {
  HIGHEST_REPUTATION("highest reputation within reach"),
  LEAST_ENERGY("energy of the cheapest way"),
  MEDIAN_ENERGY("energy of the median way"),
  MOST_ENERGY("energy of the dearest way"),
  FEWEST_BLOCKS("blocks of the quickest way"),
  MEDIAN_BLOCKS("blocks of the median way"),
  MOST_BLOCKS("blocks of the slowest way"),
  MEDIAN_MEETINGS("meetings on the median way"),
  MASTERY_ENERGY("energy of the median way that ends as a master"),
  MASTERY_BLOCKS("blocks of the quickest way that ends as a master"),
  UNLOCKS("unlocks of the story"),
  THINGS("things to be had in the story"),
  QUEST_MINUTES("minutes of the quest's slowest way"),
  QUEST_REPUTATION("reputation that the quest gives");

  private final String label;

  Metric(String label) {
    this.label = label;
  }

  /// What it says, for a table.
  public String label() {
    return label;
  }

  /// Empty for a governor of whom it is not known.
  public Optional<Long> of(GovernorBalance balance) {
    Optional<StoryWays> story = balance.story();
    return switch (this) {
      case HIGHEST_REPUTATION ->
          balance.highestReputation().stream().mapToObj(value -> (long) value).findFirst();
      case LEAST_ENERGY -> story.map(ways -> ways.energy().min());
      case MEDIAN_ENERGY -> story.map(ways -> ways.energy().median());
      case MOST_ENERGY -> story.map(ways -> ways.energy().max());
      case FEWEST_BLOCKS -> story.map(ways -> ways.blocks().min());
      case MEDIAN_BLOCKS -> story.map(ways -> ways.blocks().median());
      case MOST_BLOCKS -> story.map(ways -> ways.blocks().max());
      case MEDIAN_MEETINGS -> story.map(ways -> ways.meetings().median());
      case MASTERY_ENERGY -> story.flatMap(StoryWays::mastery).map(m -> m.energy().median());
      case MASTERY_BLOCKS -> story.flatMap(StoryWays::mastery).map(m -> m.blocks().min());
      case UNLOCKS ->
          balance
              .rewards()
              .map(table -> table.tiers().stream().mapToLong(row -> row.unlocks().size()).sum());
      case THINGS ->
          balance
              .rewards()
              .map(table -> table.tiers().stream().mapToLong(row -> row.things().size()).sum());
      case QUEST_MINUTES -> balance.quest().map(quest -> (long) quest.minutes().longest());
      case QUEST_REPUTATION -> balance.quest().map(quest -> (long) quest.reputation());
    };
  }

  /// As it is written in JSON: `highest_reputation`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
