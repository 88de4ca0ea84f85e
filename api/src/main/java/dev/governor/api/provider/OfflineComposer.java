package dev.governor.api.provider;

import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Composes, without any model, an answer that passes all checks of its job type. Found by
/// [java.util.ServiceLoader]; pure and thread-safe: the same facts and the same chance give the
/// same answer.
public interface OfflineComposer {

  /// The id of the job type that it composes for.
  String jobType();

  /// @param facts as the job type gives them, see `JobType.facts`
  /// @param random seeded by the provider's seed and the request
  ObjectNode compose(JsonNode facts, RandomGenerator random);

  /// The facts of the item that a conversation is about, for those who see only what is sent over
  /// the wire; empty if it was not begun by this job type's prompt.
  default Optional<JsonNode> factsIn(Conversation conversation) {
    return Optional.empty();
  }
}
