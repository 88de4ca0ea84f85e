package dev.governor.governors.release;

import dev.governor.api.job.JobType;
import dev.governor.api.release.Release;
import dev.governor.api.release.Stage;
import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.artifact.Artifacts;
import dev.governor.governors.interview.Interview;
import dev.governor.governors.interview.Interviews;
import dev.governor.governors.knowledge.KnowledgeEntry;
import dev.governor.governors.knowledge.KnowledgeExtraction;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.questline.Questline;
import dev.governor.governors.questline.Questlines;
import dev.governor.governors.storyline.Storyline;
import dev.governor.governors.storyline.Storylines;
import dev.governor.governors.tradition.Tradition;
import dev.governor.governors.tradition.TraditionProcessing;
import java.util.List;
import java.util.stream.Stream;

/// The outputs of a release as the records of their types, each list in the order of its stage.
public record Parts(
    List<Part<GovernorProfile>> profiles,
    List<Part<Artifact>> artifacts,
    List<Part<Storyline>> storylines,
    List<Part<Questline>> questlines,
    List<Part<Interview>> interviews,
    List<Part<Tradition>> traditions,
    List<Part<KnowledgeEntry>> knowledge) {

  public Parts {
    profiles = List.copyOf(profiles);
    artifacts = List.copyOf(artifacts);
    storylines = List.copyOf(storylines);
    questlines = List.copyOf(questlines);
    interviews = List.copyOf(interviews);
    traditions = List.copyOf(traditions);
    knowledge = List.copyOf(knowledge);
  }

  /// @throws tools.jackson.core.JacksonException if an output is not as its type writes it
  public static Parts of(Release release) {
    return new Parts(
        read(release, GovernorProfiles.TYPE),
        read(release, Artifacts.TYPE),
        read(release, Storylines.TYPE),
        read(release, Questlines.TYPE),
        read(release, Interviews.TYPE),
        read(release, TraditionProcessing.TYPE),
        read(release, KnowledgeExtraction.TYPE));
  }

  private static <T> List<Part<T>> read(Release release, JobType<?, T> type) {
    return release.stages().stream()
        .filter(stage -> stage.type().equals(type.id()))
        .flatMap(stage -> read(stage, type))
        .toList();
  }

  private static <T> Stream<Part<T>> read(Stage stage, JobType<?, T> type) {
    return stage.stream()
        .map(released -> new Part<>(stage.name(), released, type.read(released.output())));
  }

  /// Whether anything is about a governor.
  public boolean hasGovernors() {
    return ofGovernors().anyMatch(parts -> !parts.isEmpty());
  }

  /// What is about a governor each: the lists that a whole release has for everybody.
  Stream<List<? extends Part<?>>> ofGovernors() {
    return Stream.of(profiles, artifacts, storylines, questlines, interviews);
  }

  Stream<Part<?>> all() {
    return Stream.concat(ofGovernors(), Stream.of(traditions, knowledge)).flatMap(List::stream);
  }
}
