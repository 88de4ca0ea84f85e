package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Sampling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/// What the tests of this package ask, and of which model.
final class Samples {

  private Samples() {}

  static ObjectNode schema() {
    return parse(
        """
        {"type": "object", "additionalProperties": false, "required": ["title"],
         "properties": {"title": {"type": "string", "maxLength": 120}}}
        """);
  }

  /// As strict mode takes it.
  static ObjectNode strictSchema() {
    return parse(
        """
        {"type": "object", "additionalProperties": false, "required": ["title"],
         "properties": {"title": {"type": "string", "description": "{maxLength: 120}"}}}
        """);
  }

  static ModelRequest request() {
    return new ModelRequest(
        new AttemptId("item-1", 2),
        "TITLES",
        "some-model",
        Conversation.of("You title things.", "Title a lamp.")
            .followedBy("{\"title\":3}", "title must be a string"),
        schema(),
        new Sampling(1000, 0.7),
        Json.object());
  }

  static ModelInfo model(boolean takesTemperature, boolean hasSchemaMode) {
    return new ModelInfo(
        OpenAiProvider.NAME,
        "some-model-1",
        List.of("some-model"),
        new ModelInfo.Prices(
            new ModelInfo.Rates(usd("2"), usd("10"), usd("2.5"), usd("0.2")),
            Optional.empty(),
            usd("0.5")),
        new ModelInfo.Capacity(
            OptionalLong.empty(),
            OptionalInt.of(128_000),
            takesTemperature,
            hasSchemaMode,
            OptionalInt.empty(),
            Optional.empty()),
        new ModelInfo.Lifecycle.Active(),
        List.of());
  }

  private static Optional<BigDecimal> usd(String price) {
    return Optional.of(new BigDecimal(price));
  }

  static ObjectNode parse(String json) {
    return (ObjectNode) Json.parse(json);
  }
}
