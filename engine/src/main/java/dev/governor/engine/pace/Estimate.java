package dev.governor.engine.pace;

import dev.governor.api.provider.Message;
import dev.governor.api.provider.ModelRequest;

/// What an attempt will probably take of a lane's limits, before it is sent.
///
/// @param inputTokens guessed from the text's length
/// @param outputTokens the most that it may answer
public record Estimate(long inputTokens, long outputTokens) {

  /// Characters of English text in a token, roughly.
  private static final int CHARACTERS_PER_TOKEN = 4;

  public static Estimate of(ModelRequest request) {
    long characters = request.conversation().system().length();
    for (Message message : request.conversation().messages()) {
      characters += message.text().length();
    }
    return new Estimate(characters / CHARACTERS_PER_TOKEN + 1, request.sampling().maxTokens());
  }
}
