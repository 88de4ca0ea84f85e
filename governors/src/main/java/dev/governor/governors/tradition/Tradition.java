package dev.governor.governors.tradition;

import dev.governor.governors.canon.TraditionGroup;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.type.DependsOn;
import java.util.List;

/// A tradition: what it teaches, how it divides, and what a character becomes who is steeped in it.
///
/// @param schemaVersion of this record; grows when its meaning changes
/// @param subjectId what it is about: the tradition's id
/// @param id the same, under the name that a reader looks for
/// @param dependsOn the document that it was made from: `documents/taoism`
public record Tradition(
    int schemaVersion,
    @Matches(Tradition.ID) String subjectId,
    @Matches(Tradition.ID) String id,
    @Length(min = 2, max = 60) String displayName,
    TraditionGroup group,
    @Length(min = 200, max = 1200) @Meaning("What the tradition is: three to six sentences.")
        String overview,
    @Items(min = 5, max = 12) @Meaning("Its ideas, each different.") List<Concept> concepts,
    @Items(min = 6, max = 14)
        @Length(min = 3, max = 60)
        @Meaning("The branches and subjects into which it divides, each different.")
        List<String> subcategories,
    @Meaning("What a character becomes who is steeped in it.") Seed seed,
    @Items(min = 1, max = 8) @Meaning("Traditions akin to it, each different, not itself.")
        List<TraditionId> related,
    @Items(min = 1, max = DependsOn.MOST) @Length(min = 3, max = DependsOn.LONGEST)
        List<String> dependsOn) {

  /// The version that this code writes and reads.
  public static final int SCHEMA_VERSION = 1;

  /// What a tradition's id looks like.
  static final String ID = "^[a-z][a-z0-9_]{2,40}$";

  public Tradition {
    concepts = List.copyOf(concepts);
    subcategories = List.copyOf(subcategories);
    related = List.copyOf(related);
    dependsOn = List.copyOf(dependsOn);
  }

  static Tradition of(TraditionSeed seed, TraditionAnswer answer) {
    return new Tradition(
        SCHEMA_VERSION,
        seed.id(),
        seed.id(),
        seed.displayName(),
        seed.group(),
        answer.overview(),
        answer.concepts(),
        answer.subcategories(),
        answer.seed(),
        answer.related(),
        List.of("documents/" + seed.id()));
  }
}
