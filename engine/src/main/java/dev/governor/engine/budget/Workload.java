package dev.governor.engine.budget;

/// Requests that are to be sent.
///
/// @param characters of all their prompts together
/// @param charactersPerToken how many of them are a token
/// @param maxTokens the most tokens of one answer
public record Workload(long requests, long characters, double charactersPerToken, int maxTokens) {

  /// Characters of English text in a token, roughly.
  public static final double USUAL_CHARACTERS_PER_TOKEN = 4;

  /// Of each request asked once.
  public double inputTokens() {
    return characters / charactersPerToken;
  }
}
