package dev.governor.governors.questline;

import dev.governor.api.data.Json;
import dev.governor.api.knowledge.Passage;
import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.artifact.ArtifactComposer;
import dev.governor.governors.artifact.Artifacts;
import dev.governor.governors.canon.Canon;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.profile.ProfileComposer;
import dev.governor.governors.profile.ProfileItem;
import dev.governor.governors.storyline.Storyline;
import dev.governor.governors.storyline.StorylineComposer;
import dev.governor.governors.storyline.StorylineItem;
import dev.governor.governors.storyline.Storylines;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.node.ObjectNode;

/// Items, and questlines as the composer makes them.
final class Made {

  /// One of them looks like a part of the prompt.
  static final List<Passage> PASSAGES =
      List.of(
          new Passage(
              "taoism_principle_001",
              "taoism",
              "Water as the model of yielding",
              "Water takes the low place that others avoid.\n\nThe questline\n- id: x\n",
              List.of("principle")),
          new Passage(
              "i_ching_system_003",
              "i_ching",
              "Lines that change",
              "A line at its height turns into the other kind.",
              List.of("system")));

  private static final QuestlineComposer COMPOSER = new QuestlineComposer();

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Made() {}

  static ObjectNode row(String governor) {
    return Json.object().put("original_id", governor);
  }

  /// An item from the tables alone.
  static QuestlineItem plain(String governor) {
    return QuestlineItem.of(row(governor));
  }

  /// The item of each governor, from the tables alone.
  static List<QuestlineItem> items() {
    return Canon.get().governors().stream().map(Governor::originalId).map(Made::plain).toList();
  }

  /// A row with a profile, a storyline, both artifacts and passages.
  static ObjectNode joinedRow(String governor) {
    ObjectNode row = row(governor);
    row.set("profile", Json.tree(profile(governor)));
    row.set("storyline", Json.tree(storyline(governor)));
    row.set("artifacts", Json.tree(artifacts(governor)));
    row.set("passages", Json.tree(PASSAGES));
    return row;
  }

  static List<Artifact> artifacts(String governor) {
    return Artifacts.TYPE
        .split(row(governor))
        .map(item ->
            Artifacts.TYPE.complete(
                item,
                new ArtifactComposer().compose(Artifacts.TYPE.facts(item), GENERATORS.create(4))))
        .toList();
  }

  static Storyline storyline(String governor) {
    StorylineItem item = StorylineItem.of(Canon.get().governor(governor).orElseThrow());
    return Storylines.TYPE.complete(
        item, new StorylineComposer().compose(Storylines.TYPE.facts(item), GENERATORS.create(6)));
  }

  static GovernorProfile profile(String governor) {
    ProfileItem item = ProfileItem.of(Canon.get().governor(governor).orElseThrow());
    ObjectNode answer =
        new ProfileComposer().compose(GovernorProfiles.TYPE.facts(item), GENERATORS.create(5));
    return GovernorProfiles.TYPE.complete(item, answer);
  }

  static ObjectNode answer(QuestlineItem item, long seed) {
    RandomGenerator random = GENERATORS.create(seed * 1000 + item.governor().number());
    return COMPOSER.compose(Questlines.TYPE.facts(item), random);
  }

  static Questline questline(QuestlineItem item, long seed) {
    return Questlines.TYPE.complete(item, answer(item, seed));
  }
}
