package dev.governor.api.provider;

/// How an answer is drawn.
///
/// @param maxTokens the most tokens that the answer may have
/// @param temperature 0 to 2; sent only to models that take it
public record Sampling(int maxTokens, double temperature) {}
