package dev.governor.governors.profile;

import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.schema.RecordCheck;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a profile must satisfy beyond its schema. `docs/reference/governor-profiles.md` lists the
/// codes.
final class ProfileRules {

  private final ProfileItem item;
  private final GovernorProfile profile;
  private final List<Violation> found = new ArrayList<>();

  private ProfileRules(ProfileItem item, GovernorProfile profile) {
    this.item = item;
    this.profile = profile;
  }

  static List<Violation> check(ProfileItem item, GovernorProfile profile) {
    ProfileRules rules = new ProfileRules(item, profile);
    rules.found.addAll(RecordCheck.of(profile));
    rules.facts();
    rules.distinct(profile.virtues(), "virtues");
    rules.distinct(profile.flaws(), "flaws");
    rules.opposites();
    rules.moods();
    rules.relations();
    rules.traditions();
    return List.copyOf(rules.found);
  }

  private void facts() {
    String id = item.governor().originalId();
    if (profile.schemaVersion() != GovernorProfile.SCHEMA_VERSION) {
      add(
          "schema_version_unknown",
          "/schemaVersion",
          "must be " + GovernorProfile.SCHEMA_VERSION + ", was " + profile.schemaVersion());
    }
    requireFact(id, profile.subjectId(), "/subjectId");
    requireFact(id, profile.governorId(), "/governorId");
    requireFact(Archetype.of(item.facts().correspondences()), profile.archetype(), "/archetype");
    requireFact(item.dependsOn(), profile.dependsOn(), "/dependsOn");
  }

  private void requireFact(Object fact, Object given, String path) {
    if (!fact.equals(given)) {
      add("fact_changed", path, "must be as the tables have it, " + fact + ", was " + given);
    }
  }

  private <T extends Enum<T>> void distinct(List<Choice<T>> choices, String field) {
    Set<T> seen = new HashSet<>();
    for (int i = 0; i < choices.size(); i++) {
      T value = choices.get(i).value();
      if (!seen.add(value)) {
        add(
            field + "_not_distinct",
            "/" + field + "/" + i,
            "repeats " + value + "; each must differ");
      }
    }
  }

  private void opposites() {
    Set<Virtue> virtues = EnumSet.noneOf(Virtue.class);
    profile.virtues().forEach(choice -> virtues.add(choice.value()));
    for (int i = 0; i < profile.flaws().size(); i++) {
      Flaw flaw = profile.flaws().get(i).value();
      if (virtues.contains(flaw.opposite())) {
        add(
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
      add("moods_not_different", "/high", "must differ from low in tone or approach");
    } else if (low.summary().strip().equalsIgnoreCase(high.summary().strip())) {
      add("moods_not_different", "/high/summary", "must not repeat the summary of low");
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
      add(
          "relation_target_unknown",
          path + "/target",
          "'" + relation.target() + "' is none of the 91 governors");
      return;
    }
    String id = target.get().originalId();
    if (id.equals(item.governor().originalId())) {
      add(
          "relation_to_itself",
          path + "/target",
          "must be another governor than " + id + " itself");
    }
    Set<RelationType> types = byTarget.computeIfAbsent(id, _ -> EnumSet.noneOf(RelationType.class));
    if (!types.add(relation.type())) {
      add("relation_repeated", path, id + " is its " + relation.type() + " already");
    }
    if (types.contains(RelationType.ALLY) && types.contains(RelationType.RIVAL)) {
      add("relation_ally_and_rival", path, id + " cannot be both its ally and its rival");
    }
  }

  private void traditions() {
    distinct(profile.traditions(), "traditions");
    boolean enochian =
        profile.traditions().stream()
            .anyMatch(choice -> choice.value() == TraditionId.ENOCHIAN_MAGIC);
    if (!enochian) {
      add(
          "tradition_missing",
          "/traditions",
          "must have " + TraditionId.ENOCHIAN_MAGIC + " among them");
    }
  }

  private void add(String code, String path, String message) {
    found.add(new Violation(code, path, message));
  }
}
