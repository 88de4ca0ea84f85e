package dev.governor.governors.mechanics;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.governors.artifact.ArtifactComposer;
import dev.governor.governors.artifact.Artifacts;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.profile.ProfileComposer;
import dev.governor.governors.questline.QuestlineComposer;
import dev.governor.governors.questline.Questlines;
import dev.governor.governors.storyline.StorylineComposer;
import dev.governor.governors.storyline.Storylines;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Worlds as the composers make them.
final class Worlds {

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Worlds() {}

  /// All that there is of the first `governors` of the 91.
  static World of(int governors, long seed) {
    return new World(
        made(GovernorProfiles.TYPE, new ProfileComposer(), governors, seed),
        made(Storylines.TYPE, new StorylineComposer(), governors, seed),
        made(Questlines.TYPE, new QuestlineComposer(), governors, seed),
        made(Artifacts.TYPE, new ArtifactComposer(), governors, seed));
  }

  private static <I, O> List<O> made(
      JobType<I, O> type, OfflineComposer composer, int governors, long seed) {
    return Canon.get().governors().stream()
        .limit(governors)
        .flatMap(governor -> type.split(Json.object().put("number", governor.number())))
        .map(item ->
            type.complete(
                item,
                composer.compose(
                    type.facts(item),
                    GENERATORS.create(seed * 1000 + type.keyOf(item).hashCode()))))
        .toList();
  }
}
