package dev.governor.governors.storyline;

import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import java.util.List;

/// One of the four tiers of a story, with its fixed bounds.
///
/// @param unlocks ids of what is open to the player from here on: all that the tier before has, and
///   more
/// @param reveals what the player now knows about the governor
public record Tier(
    @Between(min = 1, max = 4) int number,
    @Between(min = 0, max = 100) int minReputation,
    @Between(min = 0, max = 100) int maxReputation,
    Level level,
    @Items(min = 1, max = 12) @Length(min = 5, max = 60) List<String> unlocks,
    @Length(min = 40, max = 500) String reveals) {

  public Tier {
    unlocks = List.copyOf(unlocks);
  }

  static Tier of(Level level, TierAnswer answer) {
    return new Tier(
        level.number(),
        level.minReputation(),
        level.maxReputation(),
        level,
        answer.unlocks(),
        answer.reveals());
  }
}
