package dev.governor.governors.artifact;

import dev.governor.governors.schema.Between;
import dev.governor.governors.schema.Meaning;

/// What an artifact does, and what using it costs.
///
/// @param magnitude what it counts depends on the type; [Magnitudes] bounds it by type and rarity
public record Effect(
    EffectType type,
    @Between(min = 1, max = 72)
        @Meaning("How much, within the bounds of its type and the artifact's rarity.")
        int magnitude,
    @Between(min = 0, max = 1008) @Meaning("Blocks from one use to the next; 0 if always at work.")
        int cooldownBlocks,
    @Between(min = 0, max = 25) @Meaning("Energy for a use; 0 if always at work.")
        int energyCost) {}
