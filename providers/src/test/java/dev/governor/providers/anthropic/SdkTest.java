package dev.governor.providers.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonSchemaValidator;
import com.anthropic.core.JsonValue;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.CacheControlEphemeral;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.messages.batches.BatchCreateParams;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.governor.api.data.Json;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Signals;
import dev.governor.api.time.Time;
import dev.governor.providers.http.RawServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What we send, beside what the vendor's own client sends for the same question.
class SdkTest {

  private static final ModelRequest QUESTION =
      Samples.question(Samples.OLD)
          .withConversation(
              Conversation.of("You title things. ".repeat(300), "Title thing 1.")
                  .followedBy("{}", "title is missing"));

  private final ObjectNode ours = AnthropicRequest.body(QUESTION, Samples.model(Samples.OLD));

  @Test
  void theBodyIsTheOneThatTheVendorsClientSends() throws Exception {
    try (RawServer server =
            RawServer.answering(200, "application/json", Samples.message("{}", "end_turn"));
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      provider.ask(QUESTION, Signals.NONE);
      AnthropicClient sdk = sdk(server.url());
      MessageCreateParams.Builder params =
          MessageCreateParams.builder()
              .model(Samples.OLD)
              .maxTokens(1000)
              .putAdditionalBodyProperty("temperature", JsonValue.from(0.7))
              .systemOfTextBlockParams(List.of(system()))
              .addUserMessage("Title thing 1.")
              .addAssistantMessage("{}")
              .addUserMessage("title is missing")
              .outputConfig(format());
      Message answer = sdk.messages().create(params.build());
      sdk.close();

      assertThat(answer.usage().cacheReadInputTokens()).hasValue(3000L);
      assertThat(Json.parse(server.received().get(0).body()))
          .isEqualTo(Json.parse(server.received().get(1).body()));
      assertThat(server.received().get(0).line()).isEqualTo(server.received().get(1).line());
    }
  }

  @Test
  void theLineOfABatchIsTheOneThatTheVendorsClientSends() throws Exception {
    ModelRequest question = Samples.question(Samples.OLD);
    try (RawServer server = RawServer.answering(500, "application/json", "{}");
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      JsonNode line = Json.mapper().readTree(provider.batches().orElseThrow().line(question));
      AnthropicClient sdk = sdk(server.url());
      BatchCreateParams.Request.Params params =
          BatchCreateParams.Request.Params.builder()
              .model(Samples.OLD)
              .maxTokens(1000)
              .putAdditionalProperty("temperature", JsonValue.from(0.7))
              .systemOfTextBlockParams(List.of(system()))
              .addUserMessage("Title thing 1.")
              .outputConfig(format())
              .build();
      try {
        sdk.messages()
            .batches()
            .create(
                BatchCreateParams.builder()
                    .addRequest(
                        BatchCreateParams.Request.builder()
                            .customId(question.id().text())
                            .params(params)
                            .build())
                    .build());
      } catch (AnthropicServiceException _) {
        // The server's answer is of no interest.
      }
      sdk.close();
      assertThat(Json.parse(server.received().getFirst().body()).path("requests").path(0))
          .isEqualTo(line);
    }
  }

  @Test
  void theVendorsClientFindsTheSentSchemaValid() throws Exception {
    ObjectNode sent =
        ((ObjectNode) ours.at("/output_config/format/schema").deepCopy())
            .put("$schema", "https://json-schema.org/draft/2020-12/schema");
    JsonSchemaValidator validator =
        JsonSchemaValidator.Companion.create()
            .validate(new ObjectMapper().readTree(Json.write(sent)));
    assertThat(validator.errors()).isEmpty();
  }

  private static AnthropicClient sdk(URI server) {
    return AnthropicOkHttpClient.builder()
        .apiKey("k")
        .baseUrl(server.toString())
        .maxRetries(0)
        .build();
  }

  private static TextBlockParam system() {
    return TextBlockParam.builder()
        .text("You title things. ".repeat(300))
        .cacheControl(CacheControlEphemeral.builder().build())
        .build();
  }

  private OutputConfig format() {
    JsonOutputFormat.Schema.Builder schema = JsonOutputFormat.Schema.builder();
    ours.at("/output_config/format/schema")
        .properties()
        .forEach(entry ->
            schema.putAdditionalProperty(entry.getKey(), JsonValue.from(plain(entry.getValue()))));
    return OutputConfig.builder()
        .format(JsonOutputFormat.builder().schema(schema.build()).build())
        .build();
  }

  private static Object plain(JsonNode value) {
    return Json.mapper().treeToValue(value, Object.class);
  }
}
