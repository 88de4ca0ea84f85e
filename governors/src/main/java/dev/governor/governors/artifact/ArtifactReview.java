package dev.governor.governors.artifact;

import dev.governor.api.job.Violation;
import dev.governor.governors.type.RepeatedNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Looks at all artifacts of a job together: whether a name is there twice, and whether a governor
/// gives more than one that is legendary or mythic. Paths begin with the governor's id.
final class ArtifactReview {

  private final RepeatedNames names = new RepeatedNames();
  private final Set<String> singular = new HashSet<>();
  private final List<Violation> found = new ArrayList<>();

  private ArtifactReview() {}

  static List<Violation> of(Iterable<Artifact> artifacts) {
    ArtifactReview review = new ArtifactReview();
    artifacts.forEach(review::add);
    return Stream.concat(review.names.found().stream(), review.found.stream()).toList();
  }

  private void add(Artifact artifact) {
    String path = "/" + artifact.governorId() + "/" + artifact.id().replaceAll(".*_", "");
    names.add(artifact.name(), artifact.id(), path + "/name");
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
