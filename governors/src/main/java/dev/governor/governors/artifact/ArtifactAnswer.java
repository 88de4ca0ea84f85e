package dev.governor.governors.artifact;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// What a model is asked for: all of an artifact but its facts.
record ArtifactAnswer(
    @Length(min = 3, max = 60)
        @Meaning("A name that no other artifact in the world could have; no mere category.")
        String name,
    @Meaning("What kind of thing it is.") ArtifactKind kind,
    @Length(min = 80, max = 400)
        @Meaning("What one sees and feels who holds it: one to three sentences, in the present.")
        String description,
    @Length(min = 150, max = 900)
        @Meaning("Where it comes from, what was done with it, what it asks: two to six sentences.")
        String lore,
    @Meaning("What it does.") Effect effect,
    @Items(min = 1, max = 5) @Meaning("What it answers to in other systems, each once.")
        List<Correspondence> correspondences) {

  ArtifactAnswer {
    correspondences = List.copyOf(correspondences);
  }
}
