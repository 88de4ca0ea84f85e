package dev.governor.providers.openai;

import dev.governor.api.provider.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A question as it is sent, in whichever of the two shapes.
///
/// @param model the id that the server knows
/// @param system what all questions of a job share; may be empty
/// @param temperature only where the model takes one
/// @param format the shape of the answer, where the server is to hold the model to it
/// @param cacheKey names what is shared, for the vendor's prompt cache
record Question(
    String model,
    String system,
    List<Message> messages,
    int maxTokens,
    OptionalDouble temperature,
    Optional<AnswerFormat> format,
    Optional<String> cacheKey) {

  Question {
    messages = List.copyOf(messages);
  }
}
