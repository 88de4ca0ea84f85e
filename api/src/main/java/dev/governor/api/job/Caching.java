package dev.governor.api.job;

/// What is not paid for twice.
///
/// @param responses whether a question that was answered before, to the letter, takes that answer
/// @param prompts whether requests with the same beginning are sent so that the provider's cache
///   has it
public record Caching(boolean responses, boolean prompts) {

  public static final Caching ALL = new Caching(true, true);
}
