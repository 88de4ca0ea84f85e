package dev.governor.providers.openai;

import dev.governor.api.provider.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One of the two shapes in which a question can be put. Pure.
sealed interface ApiShape permits ChatShape, ResponsesShape {

  /// Its name in the settings.
  String name();

  /// Below the base URL, such as `chat/completions`.
  String path();

  /// The same body for a call and for a line of a batch.
  ObjectNode body(Question question);

  /// The body of a call that is answered in events.
  ObjectNode streamed(ObjectNode body);

  /// Puts the events of one answer together.
  AnswerEvents events();

  /// Whether a successful answer is one of this shape.
  boolean isAnswer(JsonNode body);

  /// What a successful answer says.
  ///
  /// @param asked the model that was asked, for answers that do not name theirs
  Outcome read(JsonNode body, String asked, Billing billing);
}
