package dev.governor.governors.profile;

import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.facts.GovernorFacts;
import dev.governor.governors.facts.KindredTraditions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which traditions a governor draws on: those of its profile, or, where there is none yet, those
/// near to it.
public final class OwnTraditions {

  private OwnTraditions() {}

  public static List<TraditionId> of(GovernorFacts facts, Optional<GovernorProfile> profile) {
    return profile
        .map(known -> known.traditions().stream().map(Choice::value).toList())
        .orElseGet(() -> KindredTraditions.of(facts));
  }

  /// The same as subjects of passages.
  public static Set<String> subjects(GovernorFacts facts, Optional<GovernorProfile> profile) {
    return of(facts, profile).stream()
        .map(TraditionId::toString)
        .collect(Collectors.toUnmodifiableSet());
  }
}
