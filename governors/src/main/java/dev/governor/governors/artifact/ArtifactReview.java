package dev.governor.governors.artifact;

import dev.governor.api.job.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Looks at all artifacts of a job together: whether a name is there twice, and whether a governor
/// gives more than one that is legendary or mythic. Paths begin with the governor's id.
final class ArtifactReview {

  private final Map<String, String> idsByName = new HashMap<>();
  private final Set<String> singular = new HashSet<>();
  private final List<Violation> found = new ArrayList<>();

  private ArtifactReview() {}

  static List<Violation> of(Iterable<Artifact> artifacts) {
    ArtifactReview review = new ArtifactReview();
    artifacts.forEach(review::add);
    return List.copyOf(review.found);
  }

  private void add(Artifact artifact) {
    String path = "/" + artifact.governorId() + "/" + artifact.id().replaceAll(".*_", "");
    String other =
        idsByName.putIfAbsent(artifact.name().strip().toLowerCase(Locale.ROOT), artifact.id());
    if (other != null) {
      found.add(
          new Violation(
              "name_repeated",
              path + "/name",
              "'%s' is the name of %s already; every name must differ"
                  .formatted(artifact.name(), other)));
    }
    if (artifact.rarity().singular() && !singular.add(artifact.governorId())) {
      found.add(
          new Violation(
              "rarity_over_budget",
              path + "/rarity",
              "%s has another artifact that is legendary or mythic; one is the most"
                  .formatted(artifact.governorId())));
    }
  }
}
