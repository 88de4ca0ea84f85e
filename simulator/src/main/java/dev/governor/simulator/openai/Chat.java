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
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/chat/completions`.
public final class Chat implements Dialect {

  private final Stage stage;

  public Chat(Stage stage) {
    this.stage = stage;
  }

  @Override
  public Question read(ObjectNode body, HttpHeaders headers) {
    Fields fields = OpenAiFields.of(body);
    String model = OpenAiFields.model(fields, stage);
    JsonNode messages = fields.required("messages");
    if (!messages.isArray() || messages.isEmpty()) {
      throw fields.wrong("messages", "a non-empty array");
    }
    StringBuilder system = new StringBuilder();
    List<Message> turns = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    for (JsonNode message : messages) {
      String text = OpenAiFields.text(message.path("content"));
      segments.add(new Segment(text, Optional.empty()));
      switch (message.path("role").asString("")) {
        case "system", "developer" -> system.append(system.isEmpty() ? "" : "\n").append(text);
        case "user", "tool" -> turns.add(new Message.User(text));
        case "assistant" -> turns.add(new Message.Assistant(text));
        default -> throw fields.wrong("messages[" + turns.size() + "].role", "a known role");
      }
    }
    return new Question(
        model,
        new Conversation(system.toString(), turns),
        segments,
        Question.Caching.AUTOMATIC,
        schema(fields),
        body.path("response_format").path("type").asString("").equals("json_object"),
        most(fields));
  }

  private static OptionalInt most(Fields fields) {
    OptionalInt most = fields.count("max_completion_tokens");
    return most.isPresent() ? most : fields.count("max_tokens");
  }

  private static Optional<ObjectNode> schema(Fields fields) {
    Optional<ObjectNode> format = fields.object("response_format");
    if (format.isEmpty() || !format.get().path("type").asString("").equals("json_schema")) {
      return Optional.empty();
    }
    JsonNode named = format.get().path("json_schema");
    if (!named.path("name").isString()) {
      throw Trouble.about(
              "response_format.json_schema.name",
              "Missing required parameter: 'response_format.json_schema.name'.")
          .thrown();
    }
    return named.path("schema") instanceof ObjectNode schema
        ? Optional.of(schema)
        : Optional.empty();
  }

  @Override
  public byte[] write(Question question, Answer answer, Telling how) {
    return WireJson.write(json -> {
      json.writeStartObject();
      json.writeStringProperty("id", "chatcmpl-" + Bits.id(how.bits()));
      json.writeStringProperty("object", "chat.completion");
      json.writeNumberProperty("created", how.now().getEpochSecond());
      json.writeStringProperty("model", question.model());
      json.writeName("choices");
      json.writeStartArray();
      choice(json, answer);
      json.writeEndArray();
      usage(json, answer);
      json.writeStringProperty("service_tier", "default");
      json.writeStringProperty("system_fingerprint", "fp_simulator");
      json.writeEndObject();
    });
  }

  @Override
  public ServerSentEvents events(Question question, Answer answer, Telling how) {
    return new ChatChunks(question, how).of(answer);
  }

  private static void choice(JsonGenerator json, Answer answer) {
    boolean isRefusal = answer.ending() == Ending.REFUSED;
    json.writeStartObject();
    json.writeNumberProperty("index", 0);
    json.writeName("message");
    json.writeStartObject();
    json.writeStringProperty("role", "assistant");
    OpenAi.nullable(json, "content", Optional.of(answer.text()).filter(_ -> !isRefusal));
    OpenAi.nullable(json, "refusal", Optional.of(answer.text()).filter(_ -> isRefusal));
    json.writeName("annotations");
    json.writeStartArray();
    json.writeEndArray();
    json.writeEndObject();
    json.writeNullProperty("logprobs");
    json.writeStringProperty("finish_reason", finishReason(answer));
    json.writeEndObject();
  }

  static String finishReason(Answer answer) {
    return answer.ending() == Ending.CUT ? "length" : "stop";
  }

  static void usage(JsonGenerator json, Answer answer) {
    long input = answer.usage().input() + answer.usage().cacheRead();
    json.writeName("usage");
    json.writeStartObject();
    json.writeNumberProperty("prompt_tokens", input);
    json.writeNumberProperty("completion_tokens", answer.usage().output());
    json.writeNumberProperty("total_tokens", input + answer.usage().output());
    json.writeName("prompt_tokens_details");
    json.writeStartObject();
    json.writeNumberProperty("cached_tokens", answer.usage().cacheRead());
    json.writeNumberProperty("audio_tokens", 0);
    json.writeEndObject();
    json.writeName("completion_tokens_details");
    json.writeStartObject();
    json.writeNumberProperty("reasoning_tokens", 0);
    json.writeNumberProperty("audio_tokens", 0);
    json.writeEndObject();
    json.writeEndObject();
  }
}
