package dev.governor.simulator.openai;

import dev.governor.simulator.answer.Answer;
import dev.governor.simulator.answer.Answer.Ending;
import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.answer.Pieces;
import dev.governor.simulator.http.ServerSentEvents;
import dev.governor.simulator.realtime.Dialect.Telling;
import dev.governor.simulator.realtime.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// A response as a stream: the pieces of its text, and at the end all of it once more.
final class ResponseEvents {

  private final ServerSentEvents events = new ServerSentEvents();
  private final String item;
  private int number;

  private ResponseEvents(Telling how) {
    this.item = "msg_" + Bits.id(Bits.mix(how.bits(), 2));
  }

  /// @param whole as it is answered in one piece
  static ServerSentEvents of(byte[] whole, Answer answer, Telling how) {
    ResponseEvents all = new ResponseEvents(how);
    String kind = answer.ending() == Ending.REFUSED ? "refusal" : "output_text";
    for (String piece : Pieces.of(answer.text())) {
      all.add("response." + kind + ".delta", json -> all.delta(json, piece));
      all.events.begun();
    }
    all.add(
        answer.ending() == Ending.CUT ? "response.incomplete" : "response.completed",
        json -> {
          json.writeName("response");
          json.writeRawValue(new String(whole, StandardCharsets.UTF_8));
        });
    return all.events;
  }

  private void delta(JsonGenerator json, String piece) {
    json.writeStringProperty("item_id", item);
    json.writeNumberProperty("output_index", 0);
    json.writeNumberProperty("content_index", 0);
    json.writeStringProperty("delta", piece);
    json.writeName("logprobs");
    json.writeStartArray();
    json.writeEndArray();
  }

  private void add(String type, Consumer<JsonGenerator> rest) {
    events.add(
        type,
        WireJson.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("type", type);
          json.writeNumberProperty("sequence_number", number++);
          rest.accept(json);
          json.writeEndObject();
        }));
  }
}
