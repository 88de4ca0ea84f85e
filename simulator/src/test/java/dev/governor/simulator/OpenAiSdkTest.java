package dev.governor.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.MultipartField;
import com.openai.core.http.HttpResponse;
import com.openai.core.http.StreamResponse;
import com.openai.errors.NotFoundException;
import com.openai.errors.UnauthorizedException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.batches.Batch;
import com.openai.models.batches.BatchCreateParams;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseStreamEvent;
import dev.governor.api.data.Json;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.testkit.time.ManualTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The vendor's own client, as it is.
class OpenAiSdkTest {

  private final ManualTime time = new ManualTime();
  private final Simulator simulator =
      Simulator.start(
          SimulatorOptions.CALM
              .withTime(time)
              .withScenario(Scenario.CALM.withBatches(AnthropicSdkTest.terms())));
  private final OpenAIClient client = client("key-1");

  private OpenAIClient client(String key) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(simulator.baseUrl() + "/v1")
        .apiKey(key)
        .maxRetries(0)
        .build();
  }

  @AfterEach
  void end() {
    client.close();
    simulator.close();
  }

  private FileObject upload(String text) {
    return client
        .files()
        .create(
            FileCreateParams.builder()
                .purpose(FilePurpose.BATCH)
                .file(
                    MultipartField.<InputStream>builder()
                        .value(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .filename("batch.jsonl")
                        .build())
                .build())
        .validate();
  }

  private static String line(String customId) {
    return """
    {"custom_id":"%s","method":"POST","url":"/v1/chat/completions","body":{"model":"gpt-x","messages":[{"role":"user","content":"say %s"}]}}
    """
        .formatted(customId, customId);
  }

  private Batch create(String text) {
    return client
        .batches()
        .create(
            BatchCreateParams.builder()
                .inputFileId(upload(text).id())
                .endpoint(BatchCreateParams.Endpoint.V1_CHAT_COMPLETIONS)
                .completionWindow(BatchCreateParams.CompletionWindow._24H)
                .build())
        .validate();
  }

  private String content(String file) throws IOException {
    try (HttpResponse content = client.files().content(file)) {
      return new String(content.body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aStreamedChatIsTheOneThatComesWhole() {
    ChatCompletionCreateParams asked =
        ChatCompletionCreateParams.builder()
            .model("gpt-x")
            .streamOptions(ChatCompletionStreamOptions.builder().includeUsage(true).build())
            .addUserMessage("Say this again, and some more, so that it comes in pieces")
            .build();
    ChatCompletion whole = client.chat().completions().create(asked);
    ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
    try (StreamResponse<ChatCompletionChunk> chunks =
        client.chat().completions().createStreaming(asked)) {
      chunks.stream().map(ChatCompletionChunk::validate).forEach(accumulator::accumulate);
    }
    ChatCompletion streamed = accumulator.chatCompletion();
    assertThat(streamed.choices().getFirst().message().content())
        .isEqualTo(whole.choices().getFirst().message().content());
    assertThat(streamed.usage().orElseThrow().totalTokens())
        .isEqualTo(whole.usage().orElseThrow().totalTokens());
  }

  private static String text(Response response) {
    return response.output().getFirst().asMessage().content().getFirst().asOutputText().text();
  }

  @Test
  void aStreamedResponseIsTheOneThatComesWhole() {
    ResponseCreateParams asked =
        ResponseCreateParams.builder().model("gpt-x").input("Say this again, in pieces").build();
    Response whole = client.responses().create(asked);
    ResponseAccumulator accumulator = ResponseAccumulator.create();
    try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(asked)) {
      events.stream().map(ResponseStreamEvent::validate).forEach(accumulator::accumulate);
    }
    Response streamed = accumulator.response().validate();
    assertThat(text(streamed)).isEqualTo(text(whole));
    assertThat(streamed.usage()).isEqualTo(whole.usage());
  }

  @Test
  void aChatAndAResponseAreUnderstood() {
    ChatCompletion chat =
        client
            .chat()
            .completions()
            .create(
                ChatCompletionCreateParams.builder()
                    .model("gpt-x")
                    .addUserMessage("Say this again")
                    .build())
            .validate();
    assertThat(chat.choices().getFirst().message().content()).contains("Say this again");
    assertThat(chat.usage().orElseThrow().completionTokens()).isEqualTo(4);

    Response response =
        client
            .responses()
            .create(ResponseCreateParams.builder().model("gpt-x").input("And this").build())
            .validate();
    assertThat(response.output().getFirst().asMessage().content().getFirst().asOutputText().text())
        .isEqualTo("And this");
  }

  @Test
  void aBatchGoesItsWay() throws IOException {
    Batch created = create(line("a") + line("b"));
    assertThat(created.status()).isEqualTo(Batch.Status.VALIDATING);

    time.advance(Duration.ofSeconds(10));
    Batch ended = client.batches().retrieve(created.id()).validate();
    assertThat(ended.status()).isEqualTo(Batch.Status.COMPLETED);
    assertThat(ended.requestCounts().orElseThrow().completed()).isEqualTo(2);
    assertThat(ended.usage().orElseThrow().outputTokens()).isEqualTo(4);
    JsonNode first =
        Json.parse(content(ended.outputFileId().orElseThrow()).lines().findFirst().orElseThrow());
    assertThat(first.at("/response/body/choices/0/message/content").asString()).isEqualTo("say a");
    assertThat(client.batches().list().data()).extracting(Batch::id).containsExactly(created.id());
    assertThat(simulator.bill().customIds()).isEqualTo(Set.of("a", "b"));
  }

  @Test
  void aBatchThatIsWrongFailsAndSaysWhere() {
    Batch created = create(line("a") + "no json\n" + line("a"));
    time.advance(Duration.ofSeconds(1));

    Batch failed = client.batches().retrieve(created.id()).validate();

    assertThat(failed.status()).isEqualTo(Batch.Status.FAILED);
    assertThat(failed.errors().orElseThrow().data().orElseThrow())
        .extracting(error -> error.code().orElse("") + " " + error.line().orElse(0L))
        .containsExactly("invalid_json_line 2", "duplicate_custom_id 3");
    assertThat(simulator.bill().totals().requests()).isZero();
  }

  @Test
  void aCancelledBatchKeepsWhatWasDone() throws IOException {
    Batch created = create(line("a") + line("b"));
    time.advance(Duration.ofSeconds(5));
    assertThat(client.batches().cancel(created.id()).validate().status())
        .isEqualTo(Batch.Status.CANCELLING);
    time.advance(Duration.ofSeconds(5));

    Batch ended = client.batches().retrieve(created.id()).validate();

    assertThat(ended.status()).isEqualTo(Batch.Status.CANCELLED);
    assertThat(content(ended.outputFileId().orElseThrow())).contains("\"custom_id\":\"a\"");
    assertThat(content(ended.errorFileId().orElseThrow()))
        .contains("\"custom_id\":\"b\"", "batch_cancelled");
    assertThat(simulator.bill().totals().requests()).isEqualTo(1);
  }

  @Test
  void filesAreListedAndDeleted() throws IOException {
    FileObject file = upload("one\n");
    FileObject other = upload("two\n");
    assertThat(client.files().list().data())
        .extracting(FileObject::id)
        .containsExactly(other.id(), file.id());
    assertThat(client.files().retrieve(file.id()).validate().bytes()).isEqualTo(4);
    assertThat(content(file.id())).isEqualTo("one\n");
    assertThat(client.files().delete(file.id()).validate().deleted()).isTrue();
    assertThatThrownBy(() -> client.files().retrieve(file.id()))
        .isInstanceOf(NotFoundException.class);
    OpenAIClient stranger = client("key-2");
    assertThatThrownBy(() -> stranger.files().retrieve(other.id()))
        .isInstanceOf(NotFoundException.class);
    stranger.close();
  }

  @Test
  void anEmptyKeyIsRefused() {
    OpenAIClient wrong =
        OpenAIOkHttpClient.builder().baseUrl(simulator.baseUrl() + "/v1").apiKey(" ").build();
    assertThatThrownBy(() -> wrong.models().list()).isInstanceOf(UnauthorizedException.class);
    wrong.close();
  }
}
