package dev.governor.engine.pace;

import dev.governor.api.provider.Message;
import dev.governor.api.provider.ModelRequest;

/// What is known of an attempt's size before it is sent; what that comes to in tokens, the lane
/// learns from the answers.
///
/// @param jobType requests of one job type are alike
/// @param characters of all that the model is told
/// @param maxTokens the most that it may answer
public record Estimate(String jobType, long characters, long maxTokens) {

  public static Estimate of(ModelRequest request) {
    long characters = request.conversation().system().length();
    for (Message message : request.conversation().messages()) {
      characters += message.text().length();
    }
    return new Estimate(request.jobType(), characters, request.sampling().maxTokens());
  }
}
