package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Message;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Chat completions: what every server that calls itself compatible speaks.
///
/// @param maxTokensField the vendor's models take `max_completion_tokens` alone, most other servers
///   know `max_tokens`
record ChatShape(String maxTokensField) implements ApiShape {

  static final String NAME = "chat";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String path() {
    return "chat/completions";
  }

  @Override
  public ObjectNode body(Question question) {
    ObjectNode body = Json.object().put("model", question.model());
    ArrayNode messages = body.putArray("messages");
    if (!question.system().isEmpty()) {
      messages.addObject().put("role", "system").put("content", question.system());
    }
    for (Message message : question.messages()) {
      messages.addObject().put("role", role(message)).put("content", message.text());
    }
    body.put(maxTokensField, question.maxTokens());
    question.temperature().ifPresent(value -> body.put("temperature", value));
    question
        .format()
        .ifPresent(format -> {
          ObjectNode target = body.putObject("response_format").put("type", "json_schema");
          format.putInto(target.putObject("json_schema"));
        });
    question.cacheKey().ifPresent(key -> body.put("prompt_cache_key", key));
    return body;
  }

  @Override
  public ObjectNode streamed(ObjectNode body) {
    body.put("stream", true).putObject("stream_options").put("include_usage", true);
    return body;
  }

  @Override
  public AnswerEvents events() {
    return new ChatEvents();
  }

  static String role(Message message) {
    return switch (message) {
      case Message.User _ -> "user";
      case Message.Assistant _ -> "assistant";
    };
  }

  @Override
  public boolean isAnswer(JsonNode body) {
    return body.path("choices").isArray();
  }

  @Override
  public Outcome read(JsonNode body, String asked, Billing billing) {
    JsonNode choice = body.path("choices").path(0);
    JsonNode message = choice.path("message");
    String refusal = message.path("refusal").asString("");
    Reply reply = Replies.of(body, text(message.path("content")), asked, Tokens.CHAT, billing);
    return switch (choice.path("finish_reason").asString("")) {
      case "length" -> new Outcome.Truncated(reply);
      case "content_filter" -> Replies.filtered(reply);
      case "error", "abort" -> new Outcome.Unreachable("the server broke its answer off");
      default -> Replies.ended(reply, refusal);
    };
  }

  /// A text, or as some servers send it, its parts.
  private static String text(JsonNode content) {
    return content.isArray()
        ? content
            .valueStream()
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining())
        : content.asString("");
  }
}
