package dev.governor.providers.openai;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Puts the events of a streamed answer together. For one answer.
sealed interface AnswerEvents permits ChatEvents, ResponseEvents {

  /// @param event its data
  void take(ObjectNode event);

  /// Whether the model has said something.
  boolean hasBegun();

  /// The answer as it would have come in one piece; empty as long as it has not ended.
  Optional<ObjectNode> whole();
}
