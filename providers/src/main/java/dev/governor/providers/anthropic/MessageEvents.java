package dev.governor.providers.anthropic;

import dev.governor.api.data.Json;
import dev.governor.providers.http.EventLines;
import dev.governor.providers.http.HttpResult;
import dev.governor.providers.http.HttpResult.Answered;
import dev.governor.providers.http.LineSink;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts the events of a streamed answer together: to the answer that would have come in one piece.
/// For one answer.
final class MessageEvents implements LineSink {

  private final String where;
  private final Runnable onBegun;
  private final EventLines lines = new EventLines(this::data);
  private final ObjectNode message = Json.object();
  private final ObjectNode usage = Json.object();
  private final Map<Integer, StringBuilder> texts = new TreeMap<>();
  private Optional<ObjectNode> error = Optional.empty();
  private boolean hasStarted;
  private boolean hasBegun;
  private boolean hasStopped;
  private boolean isBroken;

  /// @param where names the server, for messages
  /// @param onBegun is called when the model says its first word
  MessageEvents(String where, Runnable onBegun) {
    this.where = where;
    this.onBegun = onBegun;
  }

  @Override
  public void line(String line) {
    lines.line(line);
  }

  private void data(String data) {
    try {
      if (Json.parse(data) instanceof ObjectNode event) {
        take(event);
      }
    } catch (JacksonException _) {
      isBroken = true;
    }
  }

  private void take(ObjectNode event) {
    switch (event.path("type").asString("")) {
      case "message_start" -> start(event.path("message"));
      case "content_block_start" -> {
        begin();
        add(event, event.path("content_block"));
      }
      case "content_block_delta" -> {
        begin();
        add(event, event.path("delta"));
      }
      case "message_delta" -> {
        put(event.path("delta"), message);
        put(event.path("usage"), usage);
      }
      case "message_stop" -> hasStopped = true;
      case "error" -> error = Optional.of(event);
      // `ping`, the end of a block, and what the vendor may add.
      default -> {}
    }
  }

  private void start(JsonNode first) {
    hasStarted = true;
    put(first, message);
    put(first.path("usage"), usage);
  }

  private void begin() {
    if (!hasBegun) {
      hasBegun = true;
      onBegun.run();
    }
  }

  /// Blocks of another kind than text have no text, and neither have their pieces.
  private void add(JsonNode event, JsonNode piece) {
    texts
        .computeIfAbsent(event.path("index").asInt(0), _ -> new StringBuilder())
        .append(piece.path("text").asString(""));
  }

  private static void put(JsonNode from, ObjectNode to) {
    from.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> to.set(field.getKey(), field.getValue()));
  }

  /// The call's result, with the answer in one piece.
  HttpResult whole(HttpResult result) {
    if (!(result instanceof Answered answer) || !answer.isSuccess()) {
      return result;
    }
    if (error.isPresent()) {
      return failed(answer, error.get());
    }
    if (!hasStarted) {
      return new Answered(answer.status(), answer.headers(), lines.others());
    }
    return hasStopped && !isBroken
        ? new Answered(answer.status(), answer.headers(), Json.write(message()))
        : brokenOff("");
  }

  /// What fails before its first word is as if it had been refused; after that, nobody knows
  /// whether it is charged.
  private HttpResult failed(Answered answer, ObjectNode event) {
    JsonNode why = event.path("error");
    String type = why.path("type").asString("");
    return hasBegun
        ? brokenOff(": " + why.path("message").asString(type))
        : new Answered(AnthropicErrors.status(type), answer.headers(), Json.write(event));
  }

  private HttpResult brokenOff(String why) {
    return new HttpResult.NoAnswer(false, where + " broke off in the middle of its answer" + why);
  }

  private ObjectNode message() {
    ArrayNode content = message.putArray("content");
    texts.values().stream()
        .filter(text -> !text.isEmpty())
        .forEach(text -> content.addObject().put("type", "text").put("text", text.toString()));
    message.set("usage", usage);
    return message;
  }
}
