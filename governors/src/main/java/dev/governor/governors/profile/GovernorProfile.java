package dev.governor.governors.profile;

import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.schema.Items;
import dev.governor.governors.schema.Length;
import dev.governor.governors.schema.Meaning;
import dev.governor.governors.type.DependsOn;
import java.util.List;

/// The personality of one of the 91 governors: what a model or a composer made of it, with the
/// facts from the tables.
///
/// @param schemaVersion of this record; grows when its meaning changes
/// @param subjectId what it is about: the governor's id
/// @param governorId the same, under the name that a reader looks for
/// @param dependsOn the rows of the tables that its facts come from, `tarot/13`, and the passages
///   that it was asked with, `passages/taoism_principle_001`
public record GovernorProfile(
    int schemaVersion,
    @Length(min = 3, max = 20) String subjectId,
    @Length(min = 3, max = 20) String governorId,
    @Length(min = 120, max = 900)
        @Meaning("What this governor is: two to four sentences, in the present tense.")
        String essence,
    @Meaning("What it is for those who come to it.") Choice<Role> role,
    @Meaning("Its place in the other systems, from the tables.") Archetype archetype,
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
        String appearance,
    @Items(min = 1, max = DependsOn.MOST) @Length(min = 3, max = DependsOn.LONGEST)
        List<String> dependsOn) {

  /// The version that this code writes and reads.
  public static final int SCHEMA_VERSION = 1;

  public GovernorProfile {
    virtues = List.copyOf(virtues);
    flaws = List.copyOf(flaws);
    relations = List.copyOf(relations);
    traditions = List.copyOf(traditions);
    dependsOn = List.copyOf(dependsOn);
  }

  static GovernorProfile of(ProfileItem item, ProfileAnswer answer) {
    String id = item.governor().originalId();
    return new GovernorProfile(
        SCHEMA_VERSION,
        id,
        id,
        answer.essence(),
        answer.role(),
        Archetype.of(item.facts().correspondences()),
        answer.alignment(),
        answer.selfRegard(),
        answer.roleArchetype(),
        answer.polarity(),
        answer.orientation(),
        answer.virtues(),
        answer.flaws(),
        answer.low(),
        answer.mid(),
        answer.high(),
        answer.relations().stream().map(GovernorProfile::canonical).toList(),
        answer.traditions(),
        answer.appearance(),
        item.dependsOn());
  }

  /// As `dependsOn` names it: `profiles/OCCODON`.
  public String reference() {
    return "profiles/" + governorId;
  }

  /// A relation whose target is an id, where it was a spelling that the tables know.
  private static Relation canonical(Relation relation) {
    return Canon.get()
        .governor(relation.target())
        .map(known -> new Relation(relation.type(), known.originalId(), relation.reason()))
        .orElse(relation);
  }
}
