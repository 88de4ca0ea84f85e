package dev.governor.governors.storyline;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// What a model is asked for about a tier; its bounds are fixed.
record TierAnswer(
    @Items(min = 1, max = 12)
        @Length(min = 5, max = 60)
        @Meaning("All that the tier before has, and at least one more; ids from the closed lists.")
        List<String> unlocks,
    @Length(min = 40, max = 500)
        @Meaning("What the player now knows about the governor: one to three sentences.")
        String reveals) {

  TierAnswer {
    unlocks = List.copyOf(unlocks);
  }
}
