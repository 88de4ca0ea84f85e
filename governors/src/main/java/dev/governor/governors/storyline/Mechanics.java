package dev.governor.governors.storyline;

import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// What it costs and gives to come to a node.
public record Mechanics(
    @Between(min = 0, max = 25) int energyCost,
    @Between(min = -10, max = 15) int reputationGain,
    @Items(min = 0, max = 3)
        @Length(min = 3, max = 80)
        @Meaning("Things that the player takes along, each by a short name.")
        List<String> rewards) {

  public Mechanics {
    rewards = List.copyOf(rewards);
  }
}
