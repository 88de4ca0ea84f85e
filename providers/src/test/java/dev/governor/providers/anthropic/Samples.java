package dev.governor.providers.anthropic;

import dev.governor.api.data.Json;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Secret;
import dev.governor.api.provider.Secrets;
import dev.governor.api.time.Time;
import dev.governor.providers.catalogue.Catalogue;
import dev.governor.testkit.time.ManualTime;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Questions, models and answers for the tests.
final class Samples {

  static final Secret KEY = new Secret("ANTHROPIC_API_KEY", "sk-ant-very-secret");
  static final Secrets SECRETS = name -> Optional.of(KEY).filter(key -> key.name().equals(name));

  /// Takes no temperature, has a schema mode.
  static final String NEW = "claude-sonnet-5-5";

  /// Takes a temperature, has a schema mode.
  static final String OLD = "claude-haiku-4-5";

  private Samples() {}

  static ObjectNode schema() {
    return (ObjectNode)
        Json.parse(
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "type": "object", "additionalProperties": false, "required": ["title", "tags"],
             "properties": {
               "title": {"type": "string", "minLength": 5, "maxLength": 120},
               "tags": {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}, "minItems": 1, "maxItems": 3}}}
            """);
  }

  static ModelRequest question(String model) {
    return new ModelRequest(
        new AttemptId("item-1", 2),
        "TITLES",
        model,
        Conversation.of("You title things. ".repeat(300), "Title thing 1."),
        schema(),
        new Sampling(1000, 0.7),
        Json.object());
  }

  static ModelInfo model(String id) {
    return catalogue().require(AnthropicProvider.NAME, id);
  }

  static Catalogue catalogue() {
    return Catalogue.of(ProviderContext.of(List.of(), new ManualTime()));
  }

  static Provider provider(URI server, Map<String, String> settings, Time time) {
    Map<String, JsonNode> all = new HashMap<>();
    all.put("base_url", Json.tree(server.toString()));
    settings.forEach((name, value) -> all.put(name, Json.tree(value)));
    return new AnthropicProviderFactory()
        .create(
            new ProviderConfig(AnthropicProvider.NAME, all),
            new ProviderContext(List.of(), SECRETS, Optional.empty(), time));
  }

  static String message(String text, String stopReason) {
    ObjectNode message =
        (ObjectNode)
            Json.parse(
                """
                {"id": "msg_1", "type": "message", "role": "assistant",
                 "model": "claude-sonnet-5-5",
                 "usage": {"input_tokens": 10, "output_tokens": 20,
                   "cache_read_input_tokens": 3000, "cache_creation_input_tokens": 400}}
                """);
    message.put("stop_reason", stopReason);
    message.putArray("content").addObject().put("type", "text").put("text", text);
    return Json.write(message);
  }

  static String error(String type, String message) {
    return Json.write(
        Json.object()
            .put("type", "error")
            .put("request_id", "req_1")
            .set("error", Json.object().put("type", type).put("message", message)));
  }
}
