package dev.governor.governors.questline;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.type.DependsOn;
import java.util.List;

/// What a model is asked for: all of a questline but its facts.
record QuestlineAnswer(
    @Length(min = 5, max = 100) @Meaning("A title that no other quest could have.") String title,
    @Length(min = 80, max = 900)
        @Meaning("What it is about and why now: two to four sentences to the player.")
        String premise,
    @Items(min = 4, max = 9) @Meaning("The first is where it begins, the last where it ends.")
        List<Encounter> encounters,
    @Items(min = 1, max = 4) List<Reward> rewards,
    @Items(min = 1, max = 5)
        @Length(min = 3, max = DependsOn.LONGEST)
        @Meaning("Ids of the knowledge that it draws on, of those offered.")
        List<String> knowledgeIds,
    @Items(min = 0, max = 2)
        @Length(min = 3, max = 40)
        @Meaning("Ids of the artifacts that occur in it, of those offered.")
        List<String> artifactIds) {

  QuestlineAnswer {
    encounters = List.copyOf(encounters);
    rewards = List.copyOf(rewards);
    knowledgeIds = List.copyOf(knowledgeIds);
    artifactIds = List.copyOf(artifactIds);
  }
}
