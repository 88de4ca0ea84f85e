package dev.governor.governors.artifact;

import dev.governor.api.job.Violation;
import dev.governor.governors.schema.RecordCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an artifact must satisfy beyond its schema. `docs/reference/artifacts.md` lists the codes.
final class ArtifactRules {

  private final ArtifactItem item;
  private final Artifact artifact;
  private final List<Violation> found = new ArrayList<>();

  private ArtifactRules(ArtifactItem item, Artifact artifact) {
    this.item = item;
    this.artifact = artifact;
  }

  static List<Violation> check(ArtifactItem item, Artifact artifact) {
    ArtifactRules rules = new ArtifactRules(item, artifact);
    rules.found.addAll(RecordCheck.of(artifact));
    rules.facts();
    rules.effect();
    rules.correspondences();
    return List.copyOf(rules.found);
  }

  private void facts() {
    if (artifact.schemaVersion() != Artifact.SCHEMA_VERSION) {
      add(
          "schema_version_unknown",
          "/schemaVersion",
          "must be " + Artifact.SCHEMA_VERSION + ", was " + artifact.schemaVersion());
    }
    String governor = item.governor().originalId();
    requireFact(governor, artifact.subjectId(), "/subjectId");
    requireFact(item.id(), artifact.id(), "/id");
    requireFact(governor, artifact.governorId(), "/governorId");
    requireFact(item.rarity(), artifact.rarity(), "/rarity");
    requireFact(item.governor().element(), artifact.element(), "/element");
    requireFact(item.dependsOn(), artifact.dependsOn(), "/dependsOn");
  }

  private void requireFact(Object fact, Object given, String path) {
    if (!fact.equals(given)) {
      add("fact_changed", path, "must be as the tables have it, " + fact + ", was " + given);
    }
  }

  private void effect() {
    Effect effect = artifact.effect();
    Magnitudes.Bounds bounds = Magnitudes.of(effect.type(), item.rarity());
    if (!bounds.contains(effect.magnitude())) {
      add(
          "magnitude_out_of_bounds",
          "/effect/magnitude",
          "must be %s for %s of %s, was %d"
              .formatted(bounds, effect.type(), item.rarity(), effect.magnitude()));
    }
    if (effect.type().passive()) {
      requireNothing(effect.cooldownBlocks(), "/effect/cooldownBlocks");
      requireNothing(effect.energyCost(), "/effect/energyCost");
    }
  }

  private void requireNothing(int given, String path) {
    if (given != 0) {
      add(
          "passive_effect_costs",
          path,
          "must be 0, as %s is always at work, was %d".formatted(artifact.effect().type(), given));
    }
  }

  private void correspondences() {
    Set<Correspondence> seen = new HashSet<>();
    for (int i = 0; i < artifact.correspondences().size(); i++) {
      Correspondence given = artifact.correspondences().get(i);
      String path = "/correspondences/" + i;
      if (!given.system().has(given.key())) {
        add(
            "correspondence_unknown",
            path + "/key",
            "'%s' is not in the table of %s; name one of it"
                .formatted(given.key(), given.system()));
      }
      if (!seen.add(given)) {
        add(
            "correspondence_repeated",
            path,
            "repeats %s %s; each must differ".formatted(given.system(), given.key()));
      }
    }
  }

  private void add(String code, String path, String message) {
    found.add(new Violation(code, path, message));
  }
}
