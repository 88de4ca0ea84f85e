package dev.governor.governors.mechanics;

/// What it takes to end a story as a master, over the ways that do.
///
/// @param ways how many there are
public record Mastery(double ways, Spread energy, Spread blocks) {}
