package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.batches.BatchCreateParams;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FilePurpose;
import com.openai.models.responses.EasyInputMessage;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFormatTextJsonSchemaConfig;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseTextConfig;
import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchUpload;
import dev.governor.api.provider.Message;
import dev.governor.providers.openai.LocalServer.Asked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Holds what we send against what the vendor's own SDK sends for the same question.
class SdkTest {

  private static final Question QUESTION =
      new Questions(SchemaMode.NATIVE, true).of(Samples.request(), Optional.empty());
  private static final AnswerFormat FORMAT = QUESTION.format().orElseThrow();
  private static final FilesAndBatches VENDOR =
      new FilesAndBatches()
          .on("POST /chat/completions", "{}")
          .on("POST /responses", "{}")
          .on("POST /files", "{\"id\": \"file-1\"}")
          .on("POST /batches", "{\"id\": \"batch_1\"}");

  private final Opened ours = Opened.on(Map.of("api_key_env", "LOCAL_KEY"), VENDOR);
  private final OpenAIClient sdk =
      OpenAIOkHttpClient.builder()
          .baseUrl(ours.server().baseUrl())
          .apiKey(Opened.KEY)
          .maxRetries(0)
          .build();

  @AfterEach
  void close() {
    sdk.close();
    ours.close();
  }

  private Asked last() {
    return ours.server().asked().getLast();
  }

  private static Map<String, JsonValue> members(JsonNode object) {
    return object
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> value(entry.getValue())));
  }

  private static JsonValue value(JsonNode node) {
    return JsonValue.from(Json.mapper().treeToValue(node, Object.class));
  }

  @Test
  void chatCompletions() {
    ChatCompletionCreateParams.Builder params =
        ChatCompletionCreateParams.builder()
            .model(QUESTION.model())
            .addSystemMessage(QUESTION.system())
            .maxCompletionTokens(QUESTION.maxTokens())
            .temperature(QUESTION.temperature().orElseThrow())
            .promptCacheKey(QUESTION.cacheKey().orElseThrow())
            .responseFormat(
                ResponseFormatJsonSchema.builder()
                    .jsonSchema(
                        ResponseFormatJsonSchema.JsonSchema.builder()
                            .name(FORMAT.name())
                            .strict(FORMAT.strict())
                            .schema(
                                ResponseFormatJsonSchema.JsonSchema.Schema.builder()
                                    .additionalProperties(members(FORMAT.schema()))
                                    .build())
                            .build())
                    .build());
    for (Message message : QUESTION.messages()) {
      switch (message) {
        case Message.User(String text) -> params.addUserMessage(text);
        case Message.Assistant(String text) -> params.addAssistantMessage(text);
      }
    }

    sdk.chat().completions().create(params.build());

    assertThat(new ChatShape("max_completion_tokens").body(QUESTION)).isEqualTo(last().json());
    assertThat(last().call()).isEqualTo("POST /chat/completions");
  }

  @Test
  void responses() {
    List<ResponseInputItem> input =
        QUESTION.messages().stream()
            .map(message ->
                ResponseInputItem.ofEasyInputMessage(
                    EasyInputMessage.builder()
                        .role(EasyInputMessage.Role.of(ChatShape.role(message)))
                        .content(message.text())
                        .build()))
            .toList();
    ResponseFormatTextJsonSchemaConfig format =
        ResponseFormatTextJsonSchemaConfig.builder()
            .name(FORMAT.name())
            .strict(FORMAT.strict())
            .schema(
                ResponseFormatTextJsonSchemaConfig.Schema.builder()
                    .additionalProperties(members(FORMAT.schema()))
                    .build())
            .build();

    sdk.responses()
        .create(
            ResponseCreateParams.builder()
                .model(QUESTION.model())
                .instructions(QUESTION.system())
                .inputOfResponse(input)
                .maxOutputTokens(QUESTION.maxTokens())
                .temperature(QUESTION.temperature().orElseThrow())
                .promptCacheKey(QUESTION.cacheKey().orElseThrow())
                .text(ResponseTextConfig.builder().format(format).build())
                .store(false)
                .build());

    assertThat(new ResponsesShape().body(QUESTION)).isEqualTo(last().json());
    assertThat(last().call()).isEqualTo("POST /responses");
  }

  @Test
  void filesAndBatches(@TempDir Path folder) throws Exception {
    Path lines = Files.writeString(folder.resolve("tag_1.jsonl"), "{\"custom_id\":\"a-1\"}\n");
    sdk.files().create(FileCreateParams.builder().purpose(FilePurpose.BATCH).file(lines).build());
    sdk.batches()
        .create(
            BatchCreateParams.builder()
                .inputFileId("file-1")
                .endpoint(BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS)
                .completionWindow(BatchCreateParams.CompletionWindow._24H)
                .metadata(
                    BatchCreateParams.Metadata.builder()
                        .putAdditionalProperty("governor", JsonValue.from("tag_1"))
                        .build())
                .build());
    ours.batches().create(new BatchUpload("tag_1", "m", lines, 1));

    List<Asked> asked = ours.server().asked();
    assertThat(ours.calls())
        .containsExactly("POST /files", "POST /batches", "POST /files", "POST /batches");
    assertThat(parts(asked.get(2))).isEqualTo(parts(asked.get(0)));
    assertThat(asked.get(3).json()).isEqualTo(asked.get(1).json());
    assertThat(asked.get(3).headers().get("authorization"))
        .isEqualTo(asked.get(1).headers().get("authorization"));
  }

  /// What each part of a form says, by the head of its first line; in any order.
  private static Map<String, String> parts(Asked form) {
    String boundary =
        form.headers().getOrDefault("content-type", "").replaceFirst(".*boundary=", "");
    return List.of(form.body().split("--" + boundary)).stream()
        .filter(part -> part.contains("form-data"))
        .collect(
            Collectors.toMap(
                part -> part.replaceFirst("(?s).*?form-data; ([^\r]*).*", "$1"),
                part -> part.substring(part.indexOf("\r\n\r\n") + 4)));
  }
}
