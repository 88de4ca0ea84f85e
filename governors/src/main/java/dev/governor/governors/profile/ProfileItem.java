package dev.governor.governors.profile;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import java.util.List;
import java.util.stream.Stream;

/// A governor, with the passages that its profile draws on; none where nothing was looked up.
public record ProfileItem(Governor governor, List<Passage> passages) {

  private static final int MOST_PASSAGES = 20;

  public ProfileItem {
    passages = List.copyOf(passages);
    if (passages.size() > MOST_PASSAGES) {
      throw new InvalidInputException(
          "passages of %s are %d; a prompt takes %d at most: leave the others out"
              .formatted(governor.originalId(), passages.size(), MOST_PASSAGES));
    }
  }

  public static ProfileItem of(Governor governor) {
    return new ProfileItem(governor, List.of());
  }

  GovernorFacts facts() {
    return GovernorFacts.of(governor);
  }

  /// What its profile comes from: rows of the tables, and passages.
  List<String> dependsOn() {
    return Stream.concat(
            facts().ids().stream(), passages.stream().map(passage -> "passages/" + passage.id()))
        .toList();
  }
}
