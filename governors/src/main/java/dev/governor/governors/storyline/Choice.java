package dev.governor.governors.storyline;

import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;

/// A way on from a node.
///
/// @param next the id of the node that it leads to
/// @param minReputation the least with which it can be taken
/// @param energyCost in addition to what the node that it leads to costs
/// @param cooldownBlocks for how long the governor receives nobody afterwards
public record Choice(
    @Length(min = 5, max = 200) @Meaning("What the player does, as the player reads it.")
        String text,
    @Matches(FlatNode.ID) @Meaning("The id of the node that it leads to.") String next,
    @Between(min = 0, max = 100)
        @Meaning("At least the least reputation of the tier of the node that it leads to.")
        int minReputation,
    @Between(min = 0, max = 25) int energyCost,
    @Between(min = 0, max = 144) @Meaning("0 or 144.") int cooldownBlocks) {}
