package dev.governor.governors.gallery;

import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.interview.Interview;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.questline.Questline;
import dev.governor.governors.release.Part;
import dev.governor.governors.storyline.Storyline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that there is of one governor.
public record Page(
    Governor governor,
    Optional<Part<GovernorProfile>> profile,
    List<Part<Artifact>> artifacts,
    Optional<Part<Storyline>> storyline,
    List<Part<Questline>> questlines,
    List<Part<Interview>> interviews) {

  public Page {
    artifacts = List.copyOf(artifacts);
    questlines = List.copyOf(questlines);
    interviews = List.copyOf(interviews);
  }

  GovernorFacts facts() {
    return GovernorFacts.of(governor);
  }

  /// In the order in which they are shown.
  Stream<Part<?>> parts() {
    return Stream.of(
            profile.stream(),
            artifacts.stream(),
            storyline.stream(),
            questlines.stream(),
            interviews.stream())
        .flatMap(parts -> parts);
  }
}
