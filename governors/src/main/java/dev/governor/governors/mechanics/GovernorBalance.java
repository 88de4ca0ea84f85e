package dev.governor.governors.mechanics;

import java.util.Optional;
import java.util.OptionalInt;

/// What one governor asks of a player, and gives.
///
/// @param highestReputation that its story lets one come to
/// @param story the ways through its story
/// @param rewards of its story
/// @param quest its questline
public record GovernorBalance(
    String governorId,
    OptionalInt highestReputation,
    Optional<StoryWays> story,
    Optional<RewardTable> rewards,
    Optional<QuestBalance> quest) {}
