package dev.governor.governors.storyline;

import dev.governor.api.data.Json;
import dev.governor.api.job.Violation;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorRow;
import dev.governor.governors.schema.Violations;
import java.util.List;

/// What a story must satisfy beyond its schema. `docs/reference/storylines.md` lists the codes.
final class StorylineRules {

  private final StorylineItem item;
  private final Storyline storyline;
  private final Violations found;

  private StorylineRules(StorylineItem item, Storyline storyline) {
    this.item = item;
    this.storyline = storyline;
    this.found = Violations.of(storyline);
  }

  static List<Violation> check(StorylineItem item, Storyline storyline) {
    StorylineRules rules = new StorylineRules(item, storyline);
    rules.ofItself();
    rules.found.fact(item.dependsOn(), storyline.dependsOn(), "/dependsOn");
    return rules.found.all();
  }

  /// All but what it was made from, which is nowhere told.
  static List<Violation> check(Storyline storyline) {
    Governor governor = GovernorRow.resolve(Json.tree(storyline.governorId()));
    StorylineRules rules = new StorylineRules(StorylineItem.of(governor), storyline);
    rules.ofItself();
    return rules.found.all();
  }

  private void ofItself() {
    identity();
    found.addAll(TierRules.check(item.governor(), storyline.tiers()));
    found.addAll(NodeRules.check(storyline));
  }

  private void identity() {
    String id = item.governor().originalId();
    found.version(Storyline.SCHEMA_VERSION, storyline.schemaVersion());
    found.fact(id, storyline.subjectId(), "/subjectId");
    found.fact(id, storyline.governorId(), "/governorId");
  }
}
