package dev.governor.governors.mechanics;

import dev.governor.governors.artifact.Rarity;

/// How many artifacts there are of a rarity.
public record RarityCount(Rarity rarity, long artifacts) {}
