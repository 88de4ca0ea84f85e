package dev.governor.governors.profile;

import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// What a model is asked for: all of a profile that is a judgement, and none of its facts.
record ProfileAnswer(
    @Length(min = 120, max = 900)
        @Meaning("What this governor is: two to four sentences, in the present tense.")
        String essence,
    @Meaning("What it is for those who come to it.") Choice<Role> role,
    @Meaning("Where it stands between law and chaos, good and evil.") Choice<Alignment> alignment,
    @Meaning("What it thinks of itself.") Choice<SelfRegard> selfRegard,
    @Meaning("The figure of story that it is.") Choice<RoleArchetype> roleArchetype,
    @Meaning("Which way its force runs.") Choice<Polarity> polarity,
    @Meaning("Where its attention lies.") Choice<Orientation> orientation,
    @Items(min = 3, max = 3) @Meaning("Three different virtues.") List<Choice<Virtue>> virtues,
    @Items(min = 3, max = 3)
        @Meaning("Three different flaws, none the opposite of one of the virtues.")
        List<Choice<Flaw>> flaws,
    @Meaning("How it meets someone of little standing with it.") Mood low,
    @Meaning("How it meets someone who has earned a hearing.") Mood mid,
    @Meaning("How it meets someone whom it trusts. Not as it meets those of little standing.")
        Mood high,
    @Items(min = 0, max = 4) @Meaning("How it stands to other governors.") List<Relation> relations,
    @Items(min = 5, max = 5)
        @Meaning("Five different traditions that it draws on; one is enochian_magic.")
        List<Choice<TraditionId>> traditions,
    @Length(min = 120, max = 900) @Meaning("What one sees when it appears: two to four sentences.")
        String appearance) {

  ProfileAnswer {
    virtues = List.copyOf(virtues);
    flaws = List.copyOf(flaws);
    relations = List.copyOf(relations);
    traditions = List.copyOf(traditions);
  }
}
