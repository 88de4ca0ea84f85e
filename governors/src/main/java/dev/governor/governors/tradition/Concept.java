package dev.governor.governors.tradition;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// One idea of a tradition.
public record Concept(
    @Matches("^[a-z][a-z0-9_]{2,79}$")
        @Meaning("The tradition's id, _, and the concept in a word or two: taoism_wu_wei.")
        String id,
    @Length(min = 3, max = 80) String name,
    @Length(min = 40, max = 400) @Meaning("What it says: one or two sentences.") String principle,
    @Length(min = 40, max = 400) @Meaning("What one does who lives by it: one or two sentences.")
        String practice,
    @Items(min = 2, max = 6)
        @Length(min = 2, max = 40)
        @Meaning("Words that bring it to mind when a player says them, in lower case.")
        List<String> triggers) {

  public Concept {
    triggers = List.copyOf(triggers);
  }
}
