package dev.governor.governors.mechanics;

/// A governor that is far from the others in some quantity.
///
/// @param low the least that would not be far: one and a half times the middle half's width below
///   it
/// @param high the most
public record Outlier(Metric metric, String governorId, long value, long low, long high) {}
