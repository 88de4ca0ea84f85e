package dev.governor.governors.mechanics;

import dev.governor.governors.storyline.Storyline;
import java.util.Optional;

/// All ways through a story that a player without artifacts can go, from its start to an ending.
/// Ways that turn back are not counted: of a cycle, the choice that closes it is left out.
///
/// @param ways how many there are
/// @param energy what a way costs
/// @param blocks how long it takes: cooldowns, and waiting for energy that is lacking
/// @param meetings how many visits to the governor it is: one more than cooldowns on the way
/// @param reputation what one has at its ending
/// @param mastery the same of the ways that end with a master's reputation; empty if none does
public record StoryWays(
    double ways,
    Spread energy,
    Spread blocks,
    Spread meetings,
    Spread reputation,
    Optional<Mastery> mastery) {

  /// Empty where no way comes to an ending.
  public static Optional<StoryWays> of(Storyline storyline) {
    return new WayCount(storyline).count();
  }
}
