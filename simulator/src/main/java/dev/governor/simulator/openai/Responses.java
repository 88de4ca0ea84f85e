package dev.governor.simulator.openai;

import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Message;
import dev.governor.simulator.answer.Answer;
import dev.governor.simulator.answer.Answer.Ending;
import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.answer.Question;
import dev.governor.simulator.answer.Segment;
import dev.governor.simulator.http.ServerSentEvents;
import dev.governor.simulator.realtime.Dialect;
import dev.governor.simulator.realtime.Fields;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.stage.Stage;
import dev.governor.simulator.stage.Trouble;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/responses`.
public final class Responses implements Dialect {

  private final Stage stage;

  public Responses(Stage stage) {
    this.stage = stage;
  }

  @Override
  public Question read(ObjectNode body, HttpHeaders headers) {
    Fields fields = OpenAiFields.of(body);
    String model = OpenAiFields.model(fields, stage);
    JsonNode input = fields.required("input");
    StringBuilder system = new StringBuilder(body.path("instructions").asString(""));
    List<Message> turns = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    if (!system.isEmpty()) {
      segments.add(new Segment(system.toString(), Optional.empty()));
    }
    if (input.isString()) {
      segments.add(new Segment(input.stringValue(), Optional.empty()));
      turns.add(new Message.User(input.stringValue()));
    }
    for (JsonNode item : input) {
      String text = OpenAiFields.text(item.path("content"));
      segments.add(new Segment(text, Optional.empty()));
      switch (item.path("role").asString("user")) {
        case "system", "developer" -> system.append(system.isEmpty() ? "" : "\n").append(text);
        case "assistant" -> turns.add(new Message.Assistant(text));
        default -> turns.add(new Message.User(text));
      }
    }
    JsonNode format = body.path("text").path("format");
    return new Question(
        model,
        new Conversation(system.toString(), turns),
        segments,
        Question.Caching.AUTOMATIC,
        schema(format),
        format.path("type").asString("").equals("json_object"),
        fields.count("max_output_tokens"));
  }

  private static Optional<ObjectNode> schema(JsonNode format) {
    if (!format.path("type").asString("").equals("json_schema")) {
      return Optional.empty();
    }
    if (!format.path("name").isString()) {
      throw Trouble.about("text.format.name", "Missing required parameter: 'text.format.name'.")
          .thrown();
    }
    if (format.path("schema") instanceof ObjectNode schema) {
      return Optional.of(schema);
    }
    throw Trouble.about("text.format.schema", "Missing required parameter: 'text.format.schema'.")
        .thrown();
  }

  @Override
  public byte[] write(Question question, Answer answer, Telling how) {
    boolean isCut = answer.ending() == Ending.CUT;
    return WireJson.write(json -> {
      json.writeStartObject();
      json.writeStringProperty("id", "resp_" + Bits.id(how.bits()));
      json.writeStringProperty("object", "response");
      json.writeNumberProperty("created_at", how.now().getEpochSecond());
      json.writeStringProperty("status", isCut ? "incomplete" : "completed");
      json.writeNullProperty("error");
      incomplete(json, isCut);
      json.writeNullProperty("instructions");
      json.writeNullProperty("max_output_tokens");
      json.writeStringProperty("model", question.model());
      output(json, answer, how, isCut ? "incomplete" : "completed");
      json.writeBooleanProperty("parallel_tool_calls", true);
      json.writeNullProperty("previous_response_id");
      json.writeNumberProperty("temperature", 1.0);
      json.writeStringProperty("tool_choice", "auto");
      json.writeName("tools");
      json.writeStartArray();
      json.writeEndArray();
      json.writeNumberProperty("top_p", 1.0);
      json.writeStringProperty("truncation", "disabled");
      usage(json, answer);
      json.writeName("metadata");
      json.writeStartObject();
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  @Override
  public ServerSentEvents events(Question question, Answer answer, Telling how) {
    return ResponseEvents.of(write(question, answer, how), answer, how);
  }

  private static void incomplete(JsonGenerator json, boolean isCut) {
    if (isCut) {
      json.writeName("incomplete_details");
      json.writeStartObject();
      json.writeStringProperty("reason", "max_output_tokens");
      json.writeEndObject();
    } else {
      json.writeNullProperty("incomplete_details");
    }
  }

  private static void output(JsonGenerator json, Answer answer, Telling how, String status) {
    json.writeName("output");
    json.writeStartArray();
    json.writeStartObject();
    json.writeStringProperty("type", "message");
    json.writeStringProperty("id", "msg_" + Bits.id(Bits.mix(how.bits(), 2)));
    json.writeStringProperty("status", status);
    json.writeStringProperty("role", "assistant");
    json.writeName("content");
    json.writeStartArray();
    json.writeStartObject();
    if (answer.ending() == Ending.REFUSED) {
      json.writeStringProperty("type", "refusal");
      json.writeStringProperty("refusal", answer.text());
    } else {
      json.writeStringProperty("type", "output_text");
      json.writeStringProperty("text", answer.text());
      json.writeName("annotations");
      json.writeStartArray();
      json.writeEndArray();
      json.writeName("logprobs");
      json.writeStartArray();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void usage(JsonGenerator json, Answer answer) {
    long input = answer.usage().input() + answer.usage().cacheRead();
    json.writeName("usage");
    json.writeStartObject();
    json.writeNumberProperty("input_tokens", input);
    json.writeName("input_tokens_details");
    json.writeStartObject();
    json.writeNumberProperty("cached_tokens", answer.usage().cacheRead());
    json.writeNumberProperty("cache_write_tokens", 0);
    json.writeEndObject();
    json.writeNumberProperty("output_tokens", answer.usage().output());
    json.writeName("output_tokens_details");
    json.writeStartObject();
    json.writeNumberProperty("reasoning_tokens", 0);
    json.writeEndObject();
    json.writeNumberProperty("total_tokens", input + answer.usage().output());
    json.writeEndObject();
  }
}
