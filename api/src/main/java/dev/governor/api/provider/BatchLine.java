package dev.governor.api.provider;

/// What one question of a batch came to.
///
/// @param customId the [AttemptId] as text, if the provider did not mix it up
public record BatchLine(String customId, Outcome outcome) {}
