package dev.governor.providers.openai;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Message;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Responses: the vendor's newer shape, in which all of its models answer. Nothing is left stored
/// at the vendor.
record ResponsesShape() implements ApiShape {

  static final String NAME = "responses";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String path() {
    return "responses";
  }

  @Override
  public ObjectNode body(Question question) {
    ObjectNode body = Json.object().put("model", question.model());
    if (!question.system().isEmpty()) {
      body.put("instructions", question.system());
    }
    ArrayNode input = body.putArray("input");
    for (Message message : question.messages()) {
      input
          .addObject()
          .put("type", "message")
          .put("role", ChatShape.role(message))
          .put("content", message.text());
    }
    body.put("max_output_tokens", question.maxTokens());
    question.temperature().ifPresent(value -> body.put("temperature", value));
    question
        .format()
        .ifPresent(format ->
            format.putInto(body.putObject("text").putObject("format").put("type", "json_schema")));
    question.cacheKey().ifPresent(key -> body.put("prompt_cache_key", key));
    return body.put("store", false);
  }

  @Override
  public ObjectNode streamed(ObjectNode body) {
    return body.put("stream", true);
  }

  @Override
  public AnswerEvents events() {
    return new ResponseEvents();
  }

  @Override
  public boolean isAnswer(JsonNode body) {
    return body.path("output").isArray();
  }

  @Override
  public Outcome read(JsonNode body, String asked, Billing billing) {
    String text = parts(body, "output_text", "text");
    String refusal = parts(body, "refusal", "refusal");
    Reply reply = Replies.of(body, text, asked, Tokens.RESPONSES, billing);
    return switch (body.path("status").asString("")) {
      case "incomplete" -> incomplete(reply, body.path("incomplete_details").path("reason"));
      case "failed" -> failed(reply, WireError.of(body));
      case "cancelled" -> new Outcome.Cancelled("the server cancelled the answer");
      case "queued", "in_progress" ->
          new Outcome.Unreachable("the server sent its answer before it was finished");
      default -> Replies.ended(reply, refusal);
    };
  }

  private static Outcome incomplete(Reply reply, JsonNode reason) {
    return switch (reason.asString("")) {
      case "max_output_tokens" -> new Outcome.Truncated(reply);
      case "content_filter" -> Replies.filtered(reply);
      default -> new Outcome.Unreachable("the server broke its answer off: " + reason.asString(""));
    };
  }

  private static Outcome failed(Reply reply, WireError error) {
    return error.isPolicy() ? new Outcome.Refused(reply, error.sentence()) : Failures.ofCode(error);
  }

  private static String parts(JsonNode body, String type, String field) {
    Stream<JsonNode> messages =
        body.path("output")
            .valueStream()
            .filter(item -> item.path("type").asString("").equals("message"));
    return messages
        .flatMap(message -> message.path("content").valueStream())
        .filter(part -> part.path("type").asString("").equals(type))
        .map(part -> part.path(field).asString(""))
        .collect(Collectors.joining());
  }
}
