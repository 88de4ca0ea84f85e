package dev.governor.simulator.answer;

import dev.governor.api.provider.Conversation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/// One question, whichever protocol asked it.
///
/// @param segments the whole prompt, for counting and caching
/// @param schema of the wanted answer
/// @param isJson whether any JSON is wanted where there is no schema
public record Question(
    String model,
    Conversation conversation,
    List<Segment> segments,
    Caching caching,
    Optional<ObjectNode> schema,
    boolean isJson,
    OptionalInt maxTokens) {

  /// How a vendor caches prompts.
  public enum Caching {
    /// Up to the marks that the question sets; writing costs.
    MARKED,
    /// By itself, in steps of 128 tokens; writing is free.
    AUTOMATIC
  }

  public Question {
    segments = List.copyOf(segments);
  }

  public long tokens() {
    long tokens = 0;
    for (Segment segment : segments) {
      tokens += Tokens.of(segment.text());
    }
    return tokens;
  }
}
