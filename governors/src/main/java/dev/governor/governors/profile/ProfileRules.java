package dev.governor.governors.profile;

import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.schema.Violations;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a profile must satisfy beyond its schema. `docs/reference/governor-profiles.md` lists the
/// codes.
final class ProfileRules {

  private final ProfileItem item;
  private final GovernorProfile profile;
  private final Violations found;

  private ProfileRules(ProfileItem item, GovernorProfile profile) {
    this.item = item;
    this.profile = profile;
    this.found = Violations.of(profile);
  }

  static List<Violation> check(ProfileItem item, GovernorProfile profile) {
    ProfileRules rules = new ProfileRules(item, profile);
    rules.facts();
    rules.distinct(profile.virtues(), "virtues");
    rules.distinct(profile.flaws(), "flaws");
    rules.opposites();
    rules.moods();
    rules.relations();
    rules.traditions();
    return rules.found.all();
  }

  private void facts() {
    String id = item.governor().originalId();
    found.version(GovernorProfile.SCHEMA_VERSION, profile.schemaVersion());
    found.fact(id, profile.subjectId(), "/subjectId");
    found.fact(id, profile.governorId(), "/governorId");
    found.fact(Archetype.of(item.facts().correspondences()), profile.archetype(), "/archetype");
    found.fact(item.dependsOn(), profile.dependsOn(), "/dependsOn");
  }

  private <T extends Enum<T>> void distinct(List<Choice<T>> choices, String field) {
    found.distinct(
        field + "_not_distinct", "/" + field + "/%d", choices.stream().map(Choice::value).toList());
  }

  private void opposites() {
    Set<Virtue> virtues = EnumSet.noneOf(Virtue.class);
    profile.virtues().forEach(choice -> virtues.add(choice.value()));
    for (int i = 0; i < profile.flaws().size(); i++) {
      Flaw flaw = profile.flaws().get(i).value();
      if (virtues.contains(flaw.opposite())) {
        found.add(
            "virtue_and_flaw_opposed",
            "/flaws/" + i,
            flaw + " is the opposite of " + flaw.opposite() + ", which is among the virtues");
      }
    }
  }

  private void moods() {
    Mood low = profile.low();
    Mood high = profile.high();
    if (low.tone() == high.tone() && low.approach() == high.approach()) {
      found.add("moods_not_different", "/high", "must differ from low in tone or approach");
    } else if (low.summary().strip().equalsIgnoreCase(high.summary().strip())) {
      found.add("moods_not_different", "/high/summary", "must not repeat the summary of low");
    }
  }

  private void relations() {
    Map<String, Set<RelationType>> byTarget = new HashMap<>();
    for (int i = 0; i < profile.relations().size(); i++) {
      relation(profile.relations().get(i), "/relations/" + i, byTarget);
    }
  }

  private void relation(Relation relation, String path, Map<String, Set<RelationType>> byTarget) {
    var target = Canon.get().governor(relation.target());
    if (target.isEmpty()) {
      found.add(
          "relation_target_unknown",
          path + "/target",
          "'" + relation.target() + "' is none of the 91 governors");
      return;
    }
    String id = target.get().originalId();
    if (id.equals(item.governor().originalId())) {
      found.add(
          "relation_to_itself",
          path + "/target",
          "must be another governor than " + id + " itself");
    }
    Set<RelationType> types = byTarget.computeIfAbsent(id, _ -> EnumSet.noneOf(RelationType.class));
    if (!types.add(relation.type())) {
      found.add("relation_repeated", path, id + " is its " + relation.type() + " already");
    }
    if (types.contains(RelationType.ALLY) && types.contains(RelationType.RIVAL)) {
      found.add("relation_ally_and_rival", path, id + " cannot be both its ally and its rival");
    }
  }

  private void traditions() {
    distinct(profile.traditions(), "traditions");
    boolean enochian =
        profile.traditions().stream()
            .anyMatch(choice -> choice.value() == TraditionId.ENOCHIAN_MAGIC);
    if (!enochian) {
      found.add(
          "tradition_missing",
          "/traditions",
          "must have " + TraditionId.ENOCHIAN_MAGIC + " among them");
    }
  }
}
