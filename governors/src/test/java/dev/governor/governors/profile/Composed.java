package dev.governor.governors.profile;

import dev.governor.governors.canon.Governor;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers and profiles as the composer makes them.
final class Composed {

  private static final ProfileComposer COMPOSER = new ProfileComposer();

  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private Composed() {}

  static ObjectNode answer(Governor governor, long seed) {
    RandomGenerator random = GENERATORS.create(seed * 1000 + governor.number());
    return COMPOSER.compose(GovernorProfiles.TYPE.facts(ProfileItem.of(governor)), random);
  }

  static GovernorProfile profile(Governor governor, long seed) {
    return GovernorProfiles.TYPE.complete(ProfileItem.of(governor), answer(governor, seed));
  }
}
