package dev.governor.governors.profile;

import dev.governor.api.knowledge.Passage;
import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.facts.GovernorFacts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a profile is composed from.
///
/// @param taught the traditions that the passages are about
record ProfileFacts(GovernorFacts governor, List<TraditionId> taught) {

  ProfileFacts {
    taught = List.copyOf(taught);
  }

  static ProfileFacts of(ProfileItem item) {
    return new ProfileFacts(
        item.facts(), traditions(item.passages().stream().map(Passage::subject)));
  }

  /// The traditions among the subjects, each once; others are no matter for a profile's choices.
  static List<TraditionId> traditions(Stream<String> subjects) {
    return subjects
        .flatMap(subject ->
            Arrays.stream(TraditionId.values()).filter(id -> id.toString().equals(subject)))
        .distinct()
        .toList();
  }
}
