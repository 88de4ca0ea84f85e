package dev.governor.governors.storyline;

import dev.governor.governors.canon.TraditionId;
import dev.governor.governors.profile.Choice;
import dev.governor.governors.profile.Flaw;
import dev.governor.governors.profile.GovernorProfile;
import dev.governor.governors.profile.Relation;
import dev.governor.governors.profile.RelationType;
import dev.governor.governors.profile.Tone;
import dev.governor.governors.profile.Virtue;
import java.util.List;
import java.util.Optional;

/// What a story takes from a profile: how the governor speaks, to whom it stands near, and what it
/// draws on.
///
/// @param low its tone to a stranger; `mid` and `high` as it trusts more
/// @param ally the id of another governor
/// @param rival likewise
record Manner(
    Tone low,
    Tone mid,
    Tone high,
    List<Virtue> virtues,
    List<Flaw> flaws,
    Optional<String> ally,
    Optional<String> rival,
    List<TraditionId> traditions) {

  Manner {
    virtues = List.copyOf(virtues);
    flaws = List.copyOf(flaws);
    traditions = List.copyOf(traditions);
  }

  static Manner of(GovernorProfile profile) {
    return new Manner(
        profile.low().tone(),
        profile.mid().tone(),
        profile.high().tone(),
        profile.virtues().stream().map(Choice::value).toList(),
        profile.flaws().stream().map(Choice::value).toList(),
        first(RelationType.ALLY, profile),
        first(RelationType.RIVAL, profile),
        profile.traditions().stream().map(Choice::value).toList());
  }

  private static Optional<String> first(RelationType type, GovernorProfile profile) {
    return profile.relations().stream()
        .filter(relation -> relation.type() == type)
        .map(Relation::target)
        .findFirst();
  }

  /// The tone in a tier of the story.
  Tone tone(Level level) {
    return switch (level) {
      case NOVICE -> low;
      case APPRENTICE, ADEPT -> mid;
      case MASTER -> high;
    };
  }
}
