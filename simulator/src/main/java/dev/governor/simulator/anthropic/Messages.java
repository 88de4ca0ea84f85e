package dev.governor.simulator.anthropic;

import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.Message;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.Usage;
import dev.governor.simulator.answer.Answer;
import dev.governor.simulator.answer.Bits;
import dev.governor.simulator.answer.Question;
import dev.governor.simulator.http.ServerSentEvents;
import dev.governor.simulator.realtime.Dialect;
import dev.governor.simulator.realtime.Fields;
import dev.governor.simulator.realtime.WireJson;
import dev.governor.simulator.stage.Stage;
import dev.governor.simulator.stage.Trouble;
import dev.governor.simulator.stage.Trouble.Kind;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v1/messages`.
public final class Messages implements Dialect {

  private static final Set<String> SAMPLING = Set.of("temperature", "top_p", "top_k");
  private static final Set<String> KNOWN =
      Set.of(
          "cache_control",
          "container",
          "context_management",
          "diagnostics",
          "inference_geo",
          "max_tokens",
          "mcp_servers",
          "messages",
          "metadata",
          "model",
          "output_config",
          "service_tier",
          "speed",
          "stop_sequences",
          "stream",
          "system",
          "thinking",
          "tool_choice",
          "tools");

  private final Stage stage;

  public Messages(Stage stage) {
    this.stage = stage;
  }

  @Override
  public Question read(ObjectNode body, HttpHeaders headers) {
    boolean isNewer = Anthropic.NEWER.equals(headers.get(Anthropic.VERSION));
    Fields fields = new Fields(body, "%s: Field required", "%s: Input should be %s");
    for (String name : body.propertyNames()) {
      if (!KNOWN.contains(name) && (isNewer || !SAMPLING.contains(name))) {
        throw Trouble.about(name, name + ": Extra inputs are not permitted").thrown();
      }
    }
    String model = fields.text("model");
    Optional<ModelInfo> known = stage.model(model);
    requireSampling(body, known);
    if (known.isPresent() && known.get().lifecycle() instanceof ModelInfo.Lifecycle.Retired) {
      throw Trouble.of(Kind.NOT_FOUND, "model: " + model).thrown();
    }
    fields.required("max_tokens");
    OptionalInt maxTokens = fields.count("max_tokens");
    if (body.path("stream").asBoolean(false)) {
      throw Trouble.about("stream", "stream: not in a batch").thrown();
    }
    MessageText text = new MessageText(isNewer);
    String system = text.system(body.path("system"));
    List<Message> messages = text.messages(fields.required("messages"));
    text.tools(body.path("tools"));
    if (body.path("cache_control").isObject()) {
      text.markLast(body.path("cache_control"));
    }
    return new Question(
        model,
        new Conversation(system, messages),
        text.segments(),
        Question.Caching.MARKED,
        schema(fields),
        false,
        maxTokens);
  }

  private static void requireSampling(ObjectNode body, Optional<ModelInfo> known) {
    double temperature = body.path("temperature").asDouble(1);
    if (temperature < 0 || temperature > 1) {
      throw Trouble.about("temperature", "temperature: range: 0..1").thrown();
    }
    if (temperature != 1 && known.isPresent() && !known.get().capacity().takesTemperature()) {
      throw Trouble.about("temperature", "`temperature` is not supported for this model").thrown();
    }
  }

  private static Optional<ObjectNode> schema(Fields fields) {
    Optional<ObjectNode> config = fields.object("output_config");
    if (config.isEmpty() || !config.get().path("format").isObject()) {
      return Optional.empty();
    }
    JsonNode format = config.get().path("format");
    if (!format.path("type").asString("").equals("json_schema")) {
      throw fields.wrong("output_config.format.type", "'json_schema'");
    }
    if (format.path("schema") instanceof ObjectNode schema) {
      return Optional.of(schema);
    }
    throw fields.wrong("output_config.format.schema", "a valid dictionary");
  }

  @Override
  public byte[] write(Question question, Answer answer, Telling how) {
    return WireJson.write(json -> write(json, question, answer, how));
  }

  @Override
  public ServerSentEvents events(Question question, Answer answer, Telling how) {
    return MessageEvents.of(question, answer, how);
  }

  static void write(JsonGenerator json, Question question, Answer answer, Telling how) {
    head(json, question, how);
    if (!answer.text().isEmpty()) {
      json.writeStartObject();
      json.writeStringProperty("type", "text");
      json.writeStringProperty("text", answer.text());
      json.writeNullProperty("citations");
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("stop_reason", stopReason(answer));
    json.writeNullProperty("stop_sequence");
    usage(json, answer.usage(), how);
    json.writeEndObject();
  }

  /// The message as it is before the model has said anything.
  static void start(JsonGenerator json, Question question, Usage usage, Telling how) {
    head(json, question, how);
    json.writeEndArray();
    json.writeNullProperty("stop_reason");
    json.writeNullProperty("stop_sequence");
    usage(json, new Usage(usage.input(), 1, usage.cacheRead(), usage.cacheWrite()), how);
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, Question question, Telling how) {
    json.writeStartObject();
    json.writeStringProperty("id", "msg_01" + Bits.id(how.bits()));
    json.writeStringProperty("type", "message");
    json.writeStringProperty("role", "assistant");
    json.writeStringProperty("model", question.model());
    json.writeName("content");
    json.writeStartArray();
  }

  static String stopReason(Answer answer) {
    return switch (answer.ending()) {
      case FINISHED -> "end_turn";
      case CUT -> "max_tokens";
      case REFUSED -> "refusal";
    };
  }

  static void usage(JsonGenerator json, Usage usage, Telling how) {
    json.writeName("usage");
    json.writeStartObject();
    json.writeNumberProperty("input_tokens", usage.input());
    json.writeNumberProperty("cache_creation_input_tokens", usage.cacheWrite());
    json.writeNumberProperty("cache_read_input_tokens", usage.cacheRead());
    json.writeName("cache_creation");
    json.writeStartObject();
    json.writeNumberProperty("ephemeral_5m_input_tokens", usage.cacheWrite());
    json.writeNumberProperty("ephemeral_1h_input_tokens", 0);
    json.writeEndObject();
    json.writeNumberProperty("output_tokens", usage.output());
    json.writeStringProperty("service_tier", how.isBatch() ? "batch" : "standard");
    json.writeEndObject();
  }
}
