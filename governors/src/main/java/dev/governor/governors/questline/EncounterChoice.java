package dev.governor.governors.questline;

import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;

/// Something that the player can do in an encounter.
///
/// @param next the id of the encounter that it leads to
public record EncounterChoice(
    @Length(min = 5, max = 200) @Meaning("What the player does, as the player reads it.")
        String text,
    @Length(min = 20, max = 400) @Meaning("What comes of it at once.") String consequence,
    @Matches(Encounter.ID) @Meaning("The id of a later encounter.") String next,
    @Between(min = 0, max = 5) @Meaning("How wise it is: 0 is folly, 5 could not be wiser.")
        int wisdom) {}
