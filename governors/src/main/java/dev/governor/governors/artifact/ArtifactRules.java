package dev.governor.governors.artifact;

import dev.governor.api.job.Violation;
import dev.governor.governors.schema.Violations;
import java.util.List;

/// What an artifact must satisfy beyond its schema. `docs/reference/artifacts.md` lists the codes.
final class ArtifactRules {

  private final ArtifactItem item;
  private final Artifact artifact;
  private final Violations found;

  private ArtifactRules(ArtifactItem item, Artifact artifact) {
    this.item = item;
    this.artifact = artifact;
    this.found = Violations.of(artifact);
  }

  static List<Violation> check(ArtifactItem item, Artifact artifact) {
    ArtifactRules rules = new ArtifactRules(item, artifact);
    rules.facts();
    rules.effect();
    rules.correspondences();
    return rules.found.all();
  }

  private void facts() {
    found.version(Artifact.SCHEMA_VERSION, artifact.schemaVersion());
    String governor = item.governor().originalId();
    found.fact(governor, artifact.subjectId(), "/subjectId");
    found.fact(item.id(), artifact.id(), "/id");
    found.fact(governor, artifact.governorId(), "/governorId");
    found.fact(item.rarity(), artifact.rarity(), "/rarity");
    found.fact(item.governor().element(), artifact.element(), "/element");
    found.fact(item.dependsOn(), artifact.dependsOn(), "/dependsOn");
  }

  private void effect() {
    Effect effect = artifact.effect();
    Magnitudes.Bounds bounds = Magnitudes.of(effect.type(), item.rarity());
    if (!bounds.contains(effect.magnitude())) {
      found.add(
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
      found.add(
          "passive_effect_costs",
          path,
          "must be 0, as %s is always at work, was %d".formatted(artifact.effect().type(), given));
    }
  }

  private void correspondences() {
    for (int i = 0; i < artifact.correspondences().size(); i++) {
      Correspondence given = artifact.correspondences().get(i);
      if (!given.system().has(given.key())) {
        found.add(
            "correspondence_unknown",
            "/correspondences/" + i + "/key",
            "'%s' is not in the table of %s; name one of it"
                .formatted(given.key(), given.system()));
      }
    }
    found.distinct(
        "correspondence_repeated",
        "/correspondences/%d",
        artifact.correspondences().stream()
            .map(given -> given.system() + " " + given.key())
            .toList());
  }
}
