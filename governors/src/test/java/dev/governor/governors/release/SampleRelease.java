package dev.governor.governors.release;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.release.Release;
import dev.governor.api.release.Released;
import dev.governor.api.release.Stage;
import dev.governor.governors.artifact.Artifacts;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.interview.Interviews;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.questline.Questlines;
import dev.governor.governors.storyline.Storylines;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Releases as a pipeline hands them over, composed without a model.
public final class SampleRelease {

  private SampleRelease() {}

  /// Everything that there is a type for, of each of `governors`.
  public static Release of(List<Governor> governors, long seed) {
    Stage profiles = stage("profiles", GovernorProfiles.TYPE, governors, SampleRelease::row, seed);
    Function<Governor, ObjectNode> withProfile =
        governor -> row(governor).set("profile", output(profiles, governor));
    Stage artifacts = stage("artifacts", Artifacts.TYPE, governors, withProfile, seed);
    Stage storylines = stage("storylines", Storylines.TYPE, governors, withProfile, seed);
    Function<Governor, ObjectNode> withAll =
        governor -> {
          ObjectNode row = withProfile.apply(governor);
          row.set("storyline", output(storylines, governor));
          row.putArray("artifacts").addAll(outputs(artifacts, governor));
          return row;
        };
    Stage questlines = stage("questlines", Questlines.TYPE, governors, withAll, seed);
    Stage interviews = stage("interviews", Interviews.TYPE, governors, withProfile, seed);
    return new Release("sample", List.of(profiles, artifacts, storylines, questlines, interviews));
  }

  /// The release with another output under a key of a stage.
  static Release with(Release release, String stage, String key, JsonNode output) {
    return new Release(
        release.name(),
        release.stages().stream()
            .map(old -> old.name().equals(stage) ? with(old, key, output) : old)
            .toList());
  }

  private static Stage with(Stage stage, String key, JsonNode output) {
    List<Released> results =
        stage.stream()
            .map(old ->
                old.key().equals(key)
                    ? new Released(key, output, old.model(), old.promptHash())
                    : old)
            .toList();
    return new Stage(stage.name(), stage.type(), results);
  }

  /// The output under a key of a stage, to be changed.
  static ObjectNode output(Release release, String stage, String key) {
    return release.stages().stream()
        .filter(candidate -> candidate.name().equals(stage))
        .flatMap(Stage::stream)
        .filter(released -> released.key().equals(key))
        .map(released -> (ObjectNode) released.output().deepCopy())
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode row(Governor governor) {
    return Json.object().put("original_id", governor.originalId());
  }

  private static JsonNode output(Stage stage, Governor governor) {
    return outputs(stage, governor).getFirst();
  }

  private static List<JsonNode> outputs(Stage stage, Governor governor) {
    return stage.stream()
        .filter(released -> (released.key() + "/").startsWith(governor.originalId() + "/"))
        .map(Released::output)
        .toList();
  }

  private static <I, O> Stage stage(
      String name,
      JobType<I, O> type,
      List<Governor> governors,
      Function<Governor, ? extends JsonNode> row,
      long seed) {
    OfflineComposer composer = composer(type).orElseThrow();
    List<Released> results =
        governors.stream()
            .flatMap(governor -> type.split(row.apply(governor)))
            .map(item -> released(type, composer, item, seed))
            .collect(Collectors.toList());
    return new Stage(name, type.id(), results);
  }

  private static <I, O> Released released(
      JobType<I, O> type, OfflineComposer composer, I item, long seed) {
    String key = type.keyOf(item);
    JsonNode answer =
        composer.compose(type.facts(item), new SplittableRandom(seed + 31L * key.hashCode()));
    O output = type.complete(item, answer);
    return new Released(key, type.write(output), "offline", "c0ffee5eed".repeat(6));
  }

  private static Optional<OfflineComposer> composer(JobType<?, ?> type) {
    return ServiceLoader.load(OfflineComposer.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(composer -> composer.jobType().equals(type.id().id()))
        .findFirst();
  }
}
