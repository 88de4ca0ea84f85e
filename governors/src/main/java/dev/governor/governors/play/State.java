package dev.governor.governors.play;

import dev.governor.governors.mechanics.Energy;
import dev.governor.governors.storyline.Level;
import java.util.List;

/// Where a player stands in a story.
///
/// @param node the id of the node
/// @param reputation 0 to 100
/// @param inventory the rewards so far, in the order in which they came
/// @param block the height: how many blocks have passed since the beginning
/// @param receivedFrom the height from which the governor receives the player again
public record State(
    String node,
    int reputation,
    Energy energy,
    List<String> inventory,
    long block,
    long receivedFrom) {

  public State {
    inventory = List.copyOf(inventory);
  }

  /// The tier that the reputation stands for.
  public Level level() {
    return Level.at(reputation);
  }

  /// For how many blocks more the governor receives nobody.
  public long coolingDown() {
    return Math.max(0, receivedFrom - block);
  }
}
