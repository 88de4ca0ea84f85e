package dev.governor.governors.storyline;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// What a model is asked for: all of a story but its facts.
record StorylineAnswer(
    @Length(min = 5, max = 100) String title,
    @Matches(FlatNode.ID) @Meaning("The id of the node where the story begins, in tier 1.")
        String startNode,
    @Items(min = 4, max = 4) @Meaning("The four tiers, from the lowest.") List<TierAnswer> tiers,
    @Items(min = 20, max = 35) List<FlatNode> nodes) {

  StorylineAnswer {
    tiers = List.copyOf(tiers);
    nodes = List.copyOf(nodes);
  }
}
