package dev.governor.api.provider;

/// How large one batch may be.
///
/// @param requests questions in it
/// @param bytes of all its lines together, one more for each to part them
public record BatchLimits(int requests, long bytes) {}
