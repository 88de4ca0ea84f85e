package dev.governor.governors.storyline;

import dev.governor.api.data.Json;
import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorRow;
import dev.governor.governors.schema.RecordCheck;
import java.util.ArrayList;
import java.util.List;

/// What a story must satisfy beyond its schema. `docs/reference/storylines.md` lists the codes.
final class StorylineRules {

  private final StorylineItem item;
  private final Storyline storyline;
  private final List<Violation> found = new ArrayList<>();

  private StorylineRules(StorylineItem item, Storyline storyline) {
    this.item = item;
    this.storyline = storyline;
  }

  static List<Violation> check(StorylineItem item, Storyline storyline) {
    StorylineRules rules = new StorylineRules(item, storyline);
    rules.ofItself();
    rules.requireFact(item.dependsOn(), storyline.dependsOn(), "/dependsOn");
    return List.copyOf(rules.found);
  }

  /// All but what it was made from, which is nowhere told.
  static List<Violation> check(Storyline storyline) {
    Governor governor = GovernorRow.resolve(Json.tree(storyline.governorId()));
    StorylineRules rules = new StorylineRules(StorylineItem.of(governor), storyline);
    rules.ofItself();
    return List.copyOf(rules.found);
  }

  private void ofItself() {
    found.addAll(RecordCheck.of(storyline));
    identity();
    found.addAll(TierRules.check(item.governor(), storyline.tiers()));
    found.addAll(NodeRules.check(storyline));
  }

  private void identity() {
    String id = item.governor().originalId();
    if (storyline.schemaVersion() != Storyline.SCHEMA_VERSION) {
      found.add(
          new Violation(
              "schema_version_unknown",
              "/schemaVersion",
              "must be " + Storyline.SCHEMA_VERSION + ", was " + storyline.schemaVersion()));
    }
    requireFact(id, storyline.subjectId(), "/subjectId");
    requireFact(id, storyline.governorId(), "/governorId");
  }

  private void requireFact(Object fact, Object given, String path) {
    if (!fact.equals(given)) {
      found.add(
          new Violation(
              "fact_changed", path, "must be as it was given, " + fact + ", was " + given));
    }
  }
}
