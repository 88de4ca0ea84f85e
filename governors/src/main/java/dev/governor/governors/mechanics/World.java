package dev.governor.governors.mechanics;

import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.questline.Questline;
import dev.governor.governors.storyline.Storyline;
import java.util.List;
import java.util.stream.Stream;

/// The results of all job types about governors, which passed their checks. None need be complete.
public record World(
    List<GovernorProfile> profiles,
    List<Storyline> storylines,
    List<Questline> questlines,
    List<Artifact> artifacts) {

  public World {
    profiles = List.copyOf(profiles);
    storylines = List.copyOf(storylines);
    questlines = List.copyOf(questlines);
    artifacts = List.copyOf(artifacts);
  }

  /// The ids of the governors that anything is about, each once.
  public List<String> governors() {
    return Stream.of(
            profiles.stream().map(GovernorProfile::governorId),
            storylines.stream().map(Storyline::governorId),
            questlines.stream().map(Questline::governorId),
            artifacts.stream().map(Artifact::governorId))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }
}
