package dev.governor.governors.mechanics;

import dev.governor.governors.artifact.Artifact;
import dev.governor.governors.artifact.EffectType;
import dev.governor.governors.storyline.Economy;
import java.util.List;

/// What a player can do with the artifacts that are carried. Of several with the same effect the
/// strongest counts.
///
/// @param energyCap the most points of energy
/// @param pointsPerHundredBlocks how many points of energy come back within 100 blocks
/// @param reputationPercent by how many percent a gain of reputation grows
/// @param blocksBetweenMeetings how long a governor receives nobody after a meeting
public record Loadout(
    int energyCap, int pointsPerHundredBlocks, int reputationPercent, int blocksBetweenMeetings) {

  private static final int HUNDRED = 100;

  /// That of a player who carries nothing.
  public static final Loadout NONE = of(List.of());

  public static Loadout of(List<Artifact> carried) {
    return new Loadout(
        Economy.ENERGY + strongest(carried, EffectType.ENERGY_CAP),
        HUNDRED / Economy.BLOCKS_PER_ENERGY + strongest(carried, EffectType.ENERGY_REGEN),
        strongest(carried, EffectType.REPUTATION_BONUS),
        Economy.COOLDOWN_BLOCKS - strongest(carried, EffectType.COOLDOWN_REDUCTION));
  }

  private static int strongest(List<Artifact> carried, EffectType type) {
    return carried.stream()
        .map(Artifact::effect)
        .filter(effect -> effect.type() == type)
        .mapToInt(effect -> effect.magnitude())
        .max()
        .orElse(0);
  }

  /// The reputation after a gain or a loss; only gains grow, and parts of a point are lost.
  public int reputation(int before, int gain) {
    int grown = gain > 0 ? gain + gain * reputationPercent / HUNDRED : gain;
    return Economy.reputation(before, grown);
  }
}
