package dev.governor.governors.release;

import dev.governor.api.job.Violation;
import dev.governor.governors.storyline.Storyline;
import java.util.ArrayList;
import java.util.List;

/// Every id that an output names is that of something: what it depends on, what a story unlocks.
final class CrossReferences {

  private final Known known;
  private final List<Violation> found = new ArrayList<>();

  private CrossReferences(Known known) {
    this.known = known;
  }

  static List<Violation> check(Parts parts) {
    CrossReferences references = new CrossReferences(Known.of(parts));
    parts.all().forEach(references::dependsOn);
    parts.storylines().forEach(references::unlocks);
    return references.found;
  }

  private void dependsOn(Part<?> part) {
    ids(part.dependsOn(), part.path() + "/dependsOn");
  }

  private void unlocks(Part<Storyline> part) {
    for (int i = 0; i < part.output().tiers().size(); i++) {
      ids(part.output().tiers().get(i).unlocks(), part.path() + "/tiers/" + i + "/unlocks");
    }
  }

  private void ids(List<String> ids, String path) {
    for (int i = 0; i < ids.size(); i++) {
      if (known.lacks(ids.get(i))) {
        found.add(
            new Violation(
                "reference_unknown",
                path + "/" + i,
                "'%s' is neither in the tables nor among the results of this release"
                    .formatted(ids.get(i))));
      }
    }
  }
}
