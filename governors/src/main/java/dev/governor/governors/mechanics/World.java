package dev.governor.governors.mechanics;

import dev.governor.api.job.JobType;
import dev.governor.api.release.Release;
import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.artifact.Artifacts;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.questline.Questline;
import dev.governor.governors.questline.Questlines;
import dev.governor.governors.storyline.Storyline;
import dev.governor.governors.storyline.Storylines;
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

  /// What a pipeline made of it.
  ///
  /// @throws tools.jackson.core.JacksonException if an output is not as its type writes it
  public static World of(Release release) {
    return new World(
        read(release, GovernorProfiles.TYPE),
        read(release, Storylines.TYPE),
        read(release, Questlines.TYPE),
        read(release, Artifacts.TYPE));
  }

  private static <T> List<T> read(Release release, JobType<?, T> type) {
    return release.of(type.id()).map(released -> type.read(released.output())).toList();
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
