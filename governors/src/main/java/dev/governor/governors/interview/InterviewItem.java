package dev.governor.governors.interview;

import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.type.DependsOn;
import java.util.List;
import java.util.Optional;

/// One block of questions to one governor.
///
/// @param profile where profiles were made before
/// @param passages what the prompt embeds of the knowledge base
public record InterviewItem(
    Governor governor, Block block, Optional<GovernorProfile> profile, List<Passage> passages) {

  public InterviewItem {
    passages = List.copyOf(passages);
  }

  public static InterviewItem of(Governor governor, Block block) {
    return new InterviewItem(governor, block, Optional.empty(), List.of());
  }

  GovernorFacts facts() {
    return GovernorFacts.of(governor);
  }

  /// What its answers come from.
  List<String> dependsOn() {
    return DependsOn.of(facts().ids(), profile.stream().map(GovernorProfile::reference), passages);
  }
}
