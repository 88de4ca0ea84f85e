package dev.governor.governors.tradition;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.schema.Words;
import java.util.List;

/// What a character becomes who is steeped in a tradition.
public record Seed(
    @Items(min = 3, max = 6)
        @Length(min = 2, max = 120)
        @Words(min = 1, max = 12)
        @Meaning("What such a character is like; each of 1 to 12 words.")
        List<String> traits,
    @Items(min = 3, max = 6)
        @Length(min = 2, max = 120)
        @Words(min = 1, max = 12)
        @Meaning("How it speaks; each of 1 to 12 words.")
        List<String> speechHabits,
    @Items(min = 3, max = 6)
        @Length(min = 2, max = 120)
        @Words(min = 1, max = 12)
        @Meaning("How it decides; each of 1 to 12 words.")
        List<String> decisionHabits,
    @Items(min = 3, max = 6)
        @Length(min = 2, max = 120)
        @Words(min = 1, max = 12)
        @Meaning("Sayings of its own, no quotations; each of 1 to 12 words.")
        List<String> wisdom) {

  public Seed {
    traits = List.copyOf(traits);
    speechHabits = List.copyOf(speechHabits);
    decisionHabits = List.copyOf(decisionHabits);
    wisdom = List.copyOf(wisdom);
  }
}
