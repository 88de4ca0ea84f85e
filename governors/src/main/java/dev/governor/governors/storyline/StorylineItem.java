package dev.governor.governors.storyline;

import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.JoinedRow;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.type.DependsOn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a story is made from.
///
/// @param profile the governor's, where one was made before
/// @param passages of the knowledge base, that the prompt embeds
public record StorylineItem(
    Governor governor, Optional<GovernorProfile> profile, List<Passage> passages) {

  private static final String PROFILE = "profile";

  public StorylineItem {
    passages = List.copyOf(passages);
  }

  /// Of a governor of whom nothing but the tables is known.
  public static StorylineItem of(Governor governor) {
    return new StorylineItem(governor, Optional.empty(), List.of());
  }

  static StorylineItem of(JsonNode row) {
    JoinedRow joined = JoinedRow.of(row, Set.of(PROFILE, "passages"));
    return new StorylineItem(
        joined.governor(), joined.one(PROFILE, GovernorProfile.class), joined.passages());
  }

  /// The ids of all that it is made from.
  List<String> dependsOn() {
    return DependsOn.of(
        GovernorFacts.of(governor).ids(),
        profile.stream().map(GovernorProfile::reference),
        passages);
  }
}
