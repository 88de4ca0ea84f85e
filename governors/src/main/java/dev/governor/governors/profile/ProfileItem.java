package dev.governor.governors.profile;

import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.Governor;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.type.DependsOn;
import java.util.List;
import java.util.stream.Stream;

/// A governor, with the passages that its profile draws on; none where nothing was looked up.
public record ProfileItem(Governor governor, List<Passage> passages) {

  public ProfileItem {
    passages = List.copyOf(passages);
  }

  public static ProfileItem of(Governor governor) {
    return new ProfileItem(governor, List.of());
  }

  GovernorFacts facts() {
    return GovernorFacts.of(governor);
  }

  /// What its profile comes from: rows of the tables, and passages.
  List<String> dependsOn() {
    return DependsOn.of(facts().ids(), Stream.empty(), passages);
  }
}
