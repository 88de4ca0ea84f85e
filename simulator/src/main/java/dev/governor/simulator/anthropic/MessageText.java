package dev.governor.simulator.anthropic;

import dev.governor.api.provider.Message;
import dev.governor.simulator.answer.Segment;
import dev.governor.simulator.stage.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The texts of a Messages body, in the order in which they are cached: tools, system, messages.
final class MessageText {

  /// As long as the scenario says.
  private static final Duration USUAL = Duration.ZERO;

  private static final Duration HOUR = Duration.ofHours(1);

  private final boolean isNewer;
  private final List<Segment> segments = new ArrayList<>();

  /// @param isNewer whether the newer version of the API is spoken
  MessageText(boolean isNewer) {
    this.isNewer = isNewer;
  }

  List<Segment> segments() {
    return segments;
  }

  /// The whole prompt up to its last block is to be cached.
  void markLast(JsonNode control) {
    Segment last = segments.removeLast();
    segments.add(new Segment(last.text(), mark(control)));
  }

  void tools(JsonNode tools) {
    int at = 0;
    for (JsonNode tool : tools) {
      segments.add(at++, new Segment(tool.toString(), mark(tool.path("cache_control"))));
    }
  }

  String system(JsonNode system) {
    return system.isMissingNode() || system.isNull() ? "" : content(system, "system", "system");
  }

  List<Message> messages(JsonNode messages) {
    if (!messages.isArray() || messages.isEmpty()) {
      throw Trouble.about("messages", "messages: at least one message is required").thrown();
    }
    List<Message> turns = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      JsonNode message = messages.get(i);
      String role = message.path("role").asString("");
      String text = content(message.path("content"), "messages." + i + ".content", role);
      switch (role) {
        case "user" -> turns.add(new Message.User(text));
        case "assistant" -> turns.add(new Message.Assistant(text));
        default ->
            throw Trouble.about(
                    "messages",
                    "messages.%d.role: Input should be 'user' or 'assistant'".formatted(i))
                .thrown();
      }
    }
    return turns;
  }

  private String content(JsonNode content, String path, String role) {
    if (content.isString()) {
      segments.add(new Segment(content.stringValue(), Optional.empty()));
      return content.stringValue();
    }
    if (!content.isArray()) {
      throw Trouble.about(path, path + ": Input should be a valid string or array").thrown();
    }
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < content.size(); i++) {
      JsonNode block = content.get(i);
      requireFit(block, path + "." + i, role);
      String text = block.path("text").asString("");
      segments.add(new Segment(text, mark(block.path("cache_control"))));
      all.append(all.isEmpty() ? "" : "\n").append(text);
    }
    return all.toString();
  }

  private void requireFit(JsonNode block, String path, String role) {
    String type = block.path("type").asString("");
    if (type.isEmpty()) {
      throw Trouble.about(path, path + ".type: Field required").thrown();
    }
    if (type.equals("text") && block.path("text").asString("").isEmpty()) {
      throw Trouble.about(path, path + ".text: text content blocks must be non-empty").thrown();
    }
    boolean cites =
        role.equals("user") && type.equals("text") && !block.path("citations").isEmpty();
    boolean shows = role.equals("assistant") && type.equals("document");
    if (isNewer && (cites || shows)) {
      throw Trouble.about(path, path + ": Extra inputs are not permitted").thrown();
    }
  }

  private static Optional<Duration> mark(JsonNode control) {
    if (!control.isObject()) {
      return Optional.empty();
    }
    return Optional.of(control.path("ttl").asString("5m").equals("1h") ? HOUR : USUAL);
  }
}
