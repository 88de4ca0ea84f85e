package dev.governor.governors.storyline;

import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.JoinedRow;
import dev.governor.governors.profile.GovernorProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a story is made from.
///
/// @param profile the governor's, where one was made before
/// @param passages of the knowledge base, that the prompt embeds
public record StorylineItem(
    Governor governor, Optional<GovernorProfile> profile, List<Passage> passages) {

  private static final String PROFILE = "profile";
  private static final String PASSAGES = "passages";

  public StorylineItem {
    passages = List.copyOf(passages);
  }

  /// Of a governor of whom nothing but the tables is known.
  public static StorylineItem of(Governor governor) {
    return new StorylineItem(governor, Optional.empty(), List.of());
  }

  static StorylineItem of(JsonNode row) {
    JoinedRow joined = JoinedRow.of(row, Set.of(PROFILE, PASSAGES));
    return new StorylineItem(
        joined.governor(),
        joined.one(PROFILE, GovernorProfile.class),
        joined.all(PASSAGES, Passage.class));
  }

  /// The ids of all that it is made from.
  List<String> dependsOn() {
    return Stream.of(
            GovernorFacts.of(governor).ids().stream(),
            profile.stream().map(known -> "profiles/" + known.governorId()),
            passages.stream().map(passage -> "passages/" + passage.id()))
        .flatMap(ids -> ids)
        .toList();
  }
}
