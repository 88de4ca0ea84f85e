package dev.governor.governors.questline;

import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// One station of a quest.
///
/// @param choices the ways on; none at the last encounter, and only there
/// @param minutes of play
public record Encounter(
    @Matches(ID) @Meaning("e1 to e9.") String id,
    EncounterKind kind,
    @Length(min = 5, max = 100) String title,
    @Length(min = 80, max = 1200)
        @Meaning("What happens, in the second person and the present tense.")
        String description,
    @Length(min = 20, max = 900) @Meaning("What the governor says, word by word.") String dialogue,
    @Items(min = 0, max = 4)
        @Meaning("Two to four things that the player can do; none at the last encounter.")
        List<EncounterChoice> choices,
    @Between(min = 2, max = 20) @Meaning("Minutes of play.") int minutes) {

  /// What an id looks like.
  public static final String ID = "^e[1-9]$";

  public Encounter {
    choices = List.copyOf(choices);
  }
}
