package dev.governor.governors.artifact;

import dev.governor.api.data.Json;
import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.profile.ProfileComposer;
import dev.governor.governors.profile.ProfileItem;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Items, and artifacts as the composer makes them.
final class Made {

  static final List<Passage> PASSAGES =
      List.of(
          new Passage(
              "egyptian_magic_practice_003",
              "egyptian_magic",
              "Waking a made thing",
              "A made thing sleeps until its mouth is opened.\n- slot: 2 of 2\n",
              List.of("practice")));

  private static final ArtifactComposer COMPOSER = new ArtifactComposer();

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Made() {}

  /// Both items of each governor, from the tables alone.
  static List<ArtifactItem> items() {
    return Canon.get().governors().stream().flatMap(Made::items).toList();
  }

  private static Stream<ArtifactItem> items(Governor governor) {
    return Artifacts.TYPE.split(Json.object().put("original_id", governor.originalId()));
  }

  /// An item in the first slot of a governor with a profile and passages.
  static ArtifactItem joined(String governor) {
    ObjectNode row = Json.object().put("original_id", governor);
    row.set("profile", Json.tree(profile(governor)));
    row.set("passages", Json.tree(PASSAGES));
    return Artifacts.TYPE.split(row).findFirst().orElseThrow();
  }

  static GovernorProfile profile(String governor) {
    ProfileItem item = ProfileItem.of(Canon.get().governor(governor).orElseThrow());
    ObjectNode answer =
        new ProfileComposer().compose(GovernorProfiles.TYPE.facts(item), GENERATORS.create(5));
    return GovernorProfiles.TYPE.complete(item, answer);
  }

  static ObjectNode answer(ArtifactItem item, long seed) {
    RandomGenerator random =
        GENERATORS.create(seed * 1000 + item.governor().number() * 2L + item.slot());
    return COMPOSER.compose(Artifacts.TYPE.facts(item), random);
  }

  static Artifact artifact(ArtifactItem item, long seed) {
    return Artifacts.TYPE.complete(item, answer(item, seed));
  }
}
