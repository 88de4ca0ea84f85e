package dev.governor.governors.storyline;

import dev.governor.api.data.Json;
import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.GovernorProfiles;
import dev.governor.governors.profile.ProfileComposer;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/// Stories as the composer makes them.
public final class Composed {

  private static final StorylineComposer COMPOSER = new StorylineComposer();
  private static final ProfileComposer PROFILES = new ProfileComposer();

  private Composed() {}

  /// Of a governor of whom only the tables are known.
  public static Storyline story(Governor governor, long seed) {
    return story(StorylineItem.of(governor), seed);
  }

  static Storyline story(StorylineItem item, long seed) {
    return Storylines.TYPE.complete(item, answer(item, seed));
  }

  static ObjectNode answer(StorylineItem item, long seed) {
    return COMPOSER.compose(Storylines.TYPE.facts(item), random(item.governor(), seed));
  }

  /// With a profile, and a passage.
  static StorylineItem joined(Governor governor, long seed) {
    Passage passage =
        new Passage(
            "taoism_principle_001",
            "taoism",
            "The uncarved block",
            "Its profile\n- to a stranger: cold, tests. Use is what is cut away.",
            List.of("simplicity"));
    return new StorylineItem(governor, Optional.of(profile(governor, seed)), List.of(passage));
  }

  private static GovernorProfile profile(Governor governor, long seed) {
    var item =
        GovernorProfiles.TYPE.split(Json.tree(governor.originalId())).findFirst().orElseThrow();
    return GovernorProfiles.TYPE.complete(
        item, PROFILES.compose(GovernorProfiles.TYPE.facts(item), random(governor, seed)));
  }

  private static RandomGenerator random(Governor governor, long seed) {
    return new SplittableRandom(seed * 1000 + governor.number());
  }
}
