package dev.governor.governors.release;

import dev.governor.api.job.JobType;
import dev.governor.api.release.Release;
import dev.governor.api.release.Stage;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.storyline.Storyline;
import dev.governor.governors.storyline.Storylines;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The outputs of a release as the records of their types, each list in the order of its stage.
///
/// @param made the names of the lists that a stage made, though it may have made nothing
public record Parts(
    String release,
    List<Part<GovernorProfile>> profiles,
    List<Part<Storyline>> storylines) {

  /// @throws tools.jackson.core.JacksonException if an output is not as its type writes it
  public static Parts of(Release release) {
    return new Parts(
        release.name(),
        parts(release, GovernorProfiles.TYPE),
        parts(release, Storylines.TYPE));
  }

  private static <T> List<Part<T>> parts(Release release, JobType<?, T> type) {
    return release.stages().stream()
        .filter(stage -> stage.type().equals(type.id()))
        .flatMap(stage -> parts(stage, type::read))
        .toList();
  }
}
