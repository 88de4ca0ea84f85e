package dev.governor.governors.questline;

import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Matches;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.type.DependsOn;
import java.util.List;

/// The quest of one of the 91 governors.
///
/// @param schemaVersion of this record; grows when its meaning changes
/// @param subjectId whose it is: the governor's id
/// @param id `occodon_questline`
/// @param governorId the same as the subject, under the name that a reader looks for
/// @param type by the governor's geomantic figure
/// @param difficulty by the governor's aethyr
/// @param encounters the first is where it begins, the last where it ends
/// @param dependsOn what it was made from: `tarot/13`, `profiles/OCCODON`,
///   `artifacts/occodon_artifact_1`, `passages/...`
public record Questline(
    int schemaVersion,
    @Length(min = 3, max = 20) String subjectId,
    @Matches("^[a-z]+_questline$") String id,
    @Length(min = 3, max = 20) String governorId,
    QuestlineType type,
    Difficulty difficulty,
    @Length(min = 5, max = 100) @Meaning("Unique among all quests.") String title,
    @Length(min = 80, max = 900) @Meaning("What it is about and why now.") String premise,
    @Items(min = 4, max = 9) List<Encounter> encounters,
    @Items(min = 1, max = 4) List<Reward> rewards,
    @Items(min = 1, max = 5) @Length(min = 3, max = DependsOn.LONGEST) List<String> knowledgeIds,
    @Items(min = 0, max = 2) @Length(min = 3, max = 40) List<String> artifactIds,
    @Items(min = 1, max = DependsOn.MOST) @Length(min = 3, max = DependsOn.LONGEST)
        List<String> dependsOn) {

  /// The version that this code writes and reads.
  public static final int SCHEMA_VERSION = 1;

  public Questline {
    encounters = List.copyOf(encounters);
    rewards = List.copyOf(rewards);
    knowledgeIds = List.copyOf(knowledgeIds);
    artifactIds = List.copyOf(artifactIds);
    dependsOn = List.copyOf(dependsOn);
  }

  static Questline of(QuestlineItem item, QuestlineAnswer answer) {
    String governor = item.governor().originalId();
    return new Questline(
        SCHEMA_VERSION,
        governor,
        item.id(),
        governor,
        item.type(),
        item.difficulty(),
        answer.title(),
        answer.premise(),
        answer.encounters(),
        answer.rewards(),
        answer.knowledgeIds(),
        answer.artifactIds(),
        item.dependsOn());
  }
}
