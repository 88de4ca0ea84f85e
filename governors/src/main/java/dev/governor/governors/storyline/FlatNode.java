package dev.governor.governors.storyline;

import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// A node as JSON has it, all kinds alike. [#node] tells them apart.
public record FlatNode(
    @Matches(ID) @Meaning("n01 to n35.") String id,
    NodeKind kind,
    @Between(min = 1, max = 4) int tier,
    @Length(min = 5, max = 100) String title,
    @Length(min = 100, max = 2000)
        @Meaning("What happens, in the second person and the present tense.")
        String narration,
    @Length(min = 50, max = 1500) @Meaning("What the governor says, word by word.") String voice,
    @Items(min = 0, max = 4) @Meaning("The ways on; none at an ending, and only there.")
        List<Choice> choices,
    Mechanics mechanics) {

  /// What an id looks like.
  public static final String ID = "^n(0[1-9]|[12][0-9]|3[0-5])$";

  public FlatNode {
    choices = List.copyOf(choices);
  }

  /// The same as one of its kind; [Node#flat] is the inverse.
  ///
  /// @throws IllegalArgumentException if it is an ending with choices
  public Node node() {
    return switch (kind) {
      case SCENE -> new Scene(id, tier, title, narration, voice, choices, mechanics);
      case CHALLENGE -> new Challenge(id, tier, title, narration, voice, choices, mechanics);
      case ENDING -> {
        if (!choices.isEmpty()) {
          throw new IllegalArgumentException(id + " is an ending, but has choices");
        }
        yield new Ending(id, tier, title, narration, voice, mechanics);
      }
    };
  }
}
