package dev.governor.simulator.anthropic;

import dev.governor.simulator.answer.Answer;
import dev.governor.simulator.answer.Pieces;
import dev.governor.simulator.answer.Question;
import dev.governor.simulator.http.ServerSentEvents;
import dev.governor.simulator.realtime.Dialect.Telling;
import dev.governor.simulator.realtime.WireJson;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// A message as a stream of events.
final class MessageEvents {

  private static final String START = "message_start";

  private MessageEvents() {}

  static ServerSentEvents of(Question question, Answer answer, Telling how) {
    ServerSentEvents events = new ServerSentEvents();
    add(
        events,
        START,
        json -> {
          json.writeName("message");
          Messages.start(json, question, answer.usage(), how);
        });
    if (!answer.text().isEmpty()) {
      block(events, answer);
    }
    add(
        events,
        "message_delta",
        json -> {
          json.writeName("delta");
          json.writeStartObject();
          json.writeStringProperty("stop_reason", Messages.stopReason(answer));
          json.writeNullProperty("stop_sequence");
          json.writeEndObject();
          Messages.usage(json, answer.usage(), how);
        });
    add(events, "message_stop", _ -> {});
    return events;
  }

  private static void block(ServerSentEvents events, Answer answer) {
    add(
        events,
        "content_block_start",
        json -> {
          json.writeNumberProperty("index", 0);
          text(json, "content_block", "text", "");
        });
    add(events, "ping", _ -> {});
    for (String piece : Pieces.of(answer.text())) {
      add(
          events,
          "content_block_delta",
          json -> {
            json.writeNumberProperty("index", 0);
            text(json, "delta", "text_delta", piece);
          });
      events.begun();
    }
    add(events, "content_block_stop", json -> json.writeNumberProperty("index", 0));
  }

  private static void text(JsonGenerator json, String name, String type, String text) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("type", type);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static void add(ServerSentEvents events, String type, Consumer<JsonGenerator> rest) {
    events.add(
        type,
        WireJson.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("type", type);
          rest.accept(json);
          json.writeEndObject();
        }));
  }
}
