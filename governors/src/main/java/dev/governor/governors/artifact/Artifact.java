package dev.governor.governors.artifact;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.type.DependsOn;
import java.util.List;

/// A thing that a governor gives to those who earn it.
///
/// @param schemaVersion of this record; grows when its meaning changes
/// @param subjectId what it belongs to: the governor's id
/// @param id `occodon_artifact_1`
/// @param rarity from the governor's [RarityBudget]
/// @param element the governor's, from the tables
/// @param dependsOn what it was made from: `tarot/13`, `profiles/OCCODON`, `passages/...`
public record Artifact(
    int schemaVersion,
    @Length(min = 3, max = 20) String subjectId,
    @Length(min = 3, max = 40) @Matches("^[a-z]+_artifact_[12]$") String id,
    @Length(min = 3, max = 20) String governorId,
    @Length(min = 3, max = 60) @Meaning("Unique among all artifacts.") String name,
    @Meaning("What kind of thing it is.") ArtifactKind kind,
    @Meaning("How seldom artifacts like it are found.") Rarity rarity,
    @Length(min = 3, max = 10) String element,
    @Length(min = 80, max = 400) @Meaning("What one sees and feels who holds it.")
        String description,
    @Length(min = 150, max = 900) @Meaning("Where it comes from, and what it asks.") String lore,
    @Meaning("What it does.") Effect effect,
    @Items(min = 1, max = 5) @Meaning("What it answers to in other systems.")
        List<Correspondence> correspondences,
    @Items(min = 1, max = DependsOn.MOST) @Length(min = 3, max = DependsOn.LONGEST)
        List<String> dependsOn) {

  /// The version that this code writes and reads.
  public static final int SCHEMA_VERSION = 1;

  public Artifact {
    correspondences = List.copyOf(correspondences);
    dependsOn = List.copyOf(dependsOn);
  }

  static Artifact of(ArtifactItem item, ArtifactAnswer answer) {
    String governor = item.governor().originalId();
    return new Artifact(
        SCHEMA_VERSION,
        governor,
        item.id(),
        governor,
        answer.name(),
        answer.kind(),
        item.rarity(),
        item.governor().element(),
        answer.description(),
        answer.lore(),
        answer.effect(),
        answer.correspondences(),
        item.dependsOn());
  }
}
