package dev.governor.api.provider;

/// What a provider sent back for one attempt, unjudged.
///
/// @param text the answer's raw text
/// @param model the model that answered, as the provider names it
public record Reply(String text, String model, Usage usage, Cost cost) {}
