package dev.governor.simulator.openai;

import dev.governor.simulator.answer.Answer;
import dev.governor.simulator.answer.Answer.Ending;
import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.answer.Pieces;
import dev.governor.simulator.answer.Question;
import dev.governor.simulator.http.ServerSentEvents;
import dev.governor.simulator.realtime.Dialect.Telling;
import dev.governor.simulator.realtime.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// A chat completion as a stream of chunks, the last one with its usage.
record ChatChunks(Question question, Telling how) {

  ServerSentEvents of(Answer answer) {
    String field = answer.ending() == Ending.REFUSED ? "refusal" : "content";
    ServerSentEvents events = new ServerSentEvents();
    delta(events, json -> json.writeStringProperty("role", "assistant"), Optional.empty());
    for (String piece : Pieces.of(answer.text())) {
      delta(events, json -> json.writeStringProperty(field, piece), Optional.empty());
      events.begun();
    }
    delta(events, _ -> {}, Optional.of(Chat.finishReason(answer)));
    chunk(events, _ -> {}, json -> Chat.usage(json, answer));
    return events.add("[DONE]".getBytes(StandardCharsets.UTF_8));
  }

  private void delta(
      ServerSentEvents events, Consumer<JsonGenerator> delta, Optional<String> finished) {
    chunk(
        events,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("index", 0);
          json.writeName("delta");
          json.writeStartObject();
          delta.accept(json);
          json.writeEndObject();
          json.writeNullProperty("logprobs");
          OpenAi.nullable(json, "finish_reason", finished);
          json.writeEndObject();
        },
        json -> json.writeNullProperty("usage"));
  }

  private void chunk(
      ServerSentEvents events, Consumer<JsonGenerator> choices, Consumer<JsonGenerator> usage) {
    events.add(
        WireJson.write(json -> {
          json.writeStartObject();
          json.writeStringProperty("id", "chatcmpl-" + Bits.id(how.bits()));
          json.writeStringProperty("object", "chat.completion.chunk");
          json.writeNumberProperty("created", how.now().getEpochSecond());
          json.writeStringProperty("model", question.model());
          json.writeName("choices");
          json.writeStartArray();
          choices.accept(json);
          json.writeEndArray();
          usage.accept(json);
          json.writeStringProperty("service_tier", "default");
          json.writeEndObject();
        }));
  }
}
