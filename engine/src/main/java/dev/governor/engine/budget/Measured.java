package dev.governor.engine.budget;

/// What one request of the kind took when it was asked before.
///
/// @param attempts how many
/// @param output tokens of all of them together
public record Measured(int attempts, long output) {}
