package dev.governor.providers.anthropic;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Message;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelRequest;
import dev.governor.providers.schema.SchemaTrim;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A question as the body of `POST /v1/messages`, which is also the `params` of a batch's line.
/// Pure.
final class AnthropicRequest {

  /// The most that the API takes; a job may say up to 2.
  static final double HOTTEST = 1;

  private static final SchemaTrim SCHEMAS = new SchemaTrim(AnthropicRequest::takes, false);
  private static final Set<String> FORMATS =
      Set.of(
          "date-time",
          "time",
          "date",
          "duration",
          "email",
          "hostname",
          "uri",
          "ipv4",
          "ipv6",
          "uuid");

  private AnthropicRequest() {}

  static ObjectNode body(ModelRequest request, ModelInfo model) {
    Optional<ObjectNode> schema =
        model.capacity().hasSchemaMode() ? SCHEMAS.trim(request.schema()) : Optional.empty();
    ObjectNode body = Json.object();
    body.put("model", model.id());
    body.put("max_tokens", maxTokens(request, model));
    if (ApiVersion.of(model) == ApiVersion.WITH_TEMPERATURE) {
      body.put("temperature", Math.min(request.sampling().temperature(), HOTTEST));
    }
    String system =
        schema.isPresent()
            ? request.conversation().system()
            : withSchema(request.conversation().system(), request.schema());
    if (!system.isBlank()) {
      body.putArray("system").add(system(system, model));
    }
    ArrayNode messages = body.putArray("messages");
    request.conversation().messages().forEach(message -> messages.add(message(message)));
    schema.ifPresent(wanted ->
        body.putObject("output_config")
            .putObject("format")
            .put("type", "json_schema")
            .set("schema", wanted));
    return body;
  }

  private static int maxTokens(ModelRequest request, ModelInfo model) {
    int wanted = request.sampling().maxTokens();
    return Math.min(wanted, model.capacity().maxOutputTokens().orElse(wanted));
  }

  /// The system text is the prefix that all requests of a job share. A mark on one that is too
  /// short to be cached is ignored by the API; where that is certain (a token has at least one
  /// character), it is left out.
  private static ObjectNode system(String text, ModelInfo model) {
    ObjectNode block = Json.object().put("type", "text").put("text", text);
    if (text.length() >= model.capacity().minCachedTokens().orElse(0)) {
      block.putObject("cache_control").put("type", "ephemeral");
    }
    return block;
  }

  private static ObjectNode message(Message message) {
    String role =
        switch (message) {
          case Message.User _ -> "user";
          case Message.Assistant _ -> "assistant";
        };
    return Json.object().put("role", role).put("content", message.text());
  }

  private static String withSchema(String system, ObjectNode schema) {
    return """
    %s

    Answer with one JSON object and nothing else: no words before or after it, no code fence. \
    It must be valid against this JSON Schema:
    %s\
    """
        .formatted(system, Json.write(schema))
        .strip();
  }

  /// Beyond types, structure and fixed values.
  private static boolean takes(String keyword, JsonNode value) {
    return switch (keyword) {
      case "format" -> value.isString() && FORMATS.contains(value.stringValue());
      case "minItems" -> value.isInt() && value.intValue() <= 1;
      default -> false;
    };
  }
}
