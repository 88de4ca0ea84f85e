package dev.governor.governors.tradition;

import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;
import java.util.List;

/// What a model is asked for: what the document says, in order; not the tradition's name or group.
record TraditionAnswer(
    @Length(min = 200, max = 1200) @Meaning("What the tradition is: three to six sentences.")
        String overview,
    @Items(min = 5, max = 12) @Meaning("Its ideas, each different.") List<Concept> concepts,
    @Items(min = 6, max = 14)
        @Length(min = 3, max = 60)
        @Meaning("The branches and subjects into which it divides, each different.")
        List<String> subcategories,
    @Meaning("What a character becomes who is steeped in it.") Seed seed,
    @Items(min = 1, max = 8) @Meaning("Traditions akin to it, each different, not itself.")
        List<TraditionId> related) {

  TraditionAnswer {
    concepts = List.copyOf(concepts);
    subcategories = List.copyOf(subcategories);
    related = List.copyOf(related);
  }
}
