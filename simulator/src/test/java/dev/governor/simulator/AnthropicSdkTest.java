package dev.governor.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonValue;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.BadRequestException;
import com.anthropic.errors.NotFoundException;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.batches.BatchCreateParams;
import com.anthropic.models.messages.batches.BatchListPage;
import com.anthropic.models.messages.batches.MessageBatch;
import com.anthropic.models.messages.batches.MessageBatchIndividualResponse;
import dev.governor.simulator.scenario.BatchTerms;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.testkit.time.ManualTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The vendor's own client, as it is: a simulator that it does not understand is none.
class AnthropicSdkTest {

  private static final Duration DURATION = Duration.ofSeconds(10);

  private final ManualTime time = new ManualTime();
  private final Simulator simulator =
      Simulator.start(
          SimulatorOptions.CALM.withTime(time).withScenario(Scenario.CALM.withBatches(terms())));
  private final AnthropicClient client =
      AnthropicOkHttpClient.builder()
          .baseUrl(simulator.baseUrl())
          .apiKey("key-1")
          .maxRetries(0)
          .build();

  static BatchTerms terms() {
    return BatchTerms.USUAL.withDuration(DURATION);
  }

  @AfterEach
  void end() {
    client.close();
    simulator.close();
  }

  private static BatchCreateParams.Request request(String customId) {
    return BatchCreateParams.Request.builder()
        .customId(customId)
        .params(
            BatchCreateParams.Request.Params.builder()
                .model("claude-x")
                .maxTokens(100)
                .addUserMessage("say " + customId)
                .build())
        .build();
  }

  @Test
  void aMessageIsUnderstood() {
    Message message =
        client
            .messages()
            .create(
                MessageCreateParams.builder()
                    .model("claude-x")
                    .maxTokens(100)
                    .system("Be brief.")
                    .addUserMessage("Say this again")
                    .build())
            .validate();

    assertThat(message.content().getFirst().asText().text()).isEqualTo("Say this again");
    assertThat(message.usage().outputTokens()).isEqualTo(4);
    assertThat(simulator.bill().ofKey("key-1").requests()).isEqualTo(1);
  }

  @Test
  void aStreamedMessageIsTheOneThatComesWhole() {
    MessageCreateParams asked =
        MessageCreateParams.builder()
            .model("claude-x")
            .maxTokens(100)
            .system("Be brief.")
            .addUserMessage(
                "Say this again, and some more, so that it comes in pieces: \uD83D\uDE00")
            .build();
    Message whole = client.messages().create(asked);
    MessageAccumulator accumulator = MessageAccumulator.create();
    try (StreamResponse<RawMessageStreamEvent> events = client.messages().createStreaming(asked)) {
      events.stream().map(RawMessageStreamEvent::validate).forEach(accumulator::accumulate);
    }
    Message streamed = accumulator.message().validate();

    assertThat(streamed.content().getFirst().asText().text())
        .isEqualTo(whole.content().getFirst().asText().text());
    assertThat(streamed.stopReason()).isEqualTo(whole.stopReason());
    assertThat(streamed.usage().inputTokens()).isEqualTo(whole.usage().inputTokens());
    assertThat(streamed.usage().outputTokens()).isEqualTo(whole.usage().outputTokens());
    assertThat(simulator.bill().ofKey("key-1").requests()).isEqualTo(2);
  }

  @Test
  void errorsAreUnderstood() {
    MessageCreateParams retired =
        MessageCreateParams.builder()
            .model("claude-x")
            .maxTokens(10)
            .putAdditionalBodyProperty("temperature", JsonValue.from(0.5))
            .addUserMessage("x")
            .build();
    assertThatThrownBy(() -> client.messages().create(retired))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("temperature: Extra inputs are not permitted");
    assertThatThrownBy(() -> client.messages().batches().retrieve("msgbatch_nobody"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aBatchGoesItsWay() {
    MessageBatch created =
        client
            .messages()
            .batches()
            .create(
                BatchCreateParams.builder()
                    .addRequest(request("a"))
                    .addRequest(request("b"))
                    .build())
            .validate();
    assertThat(created.processingStatus()).isEqualTo(MessageBatch.ProcessingStatus.IN_PROGRESS);
    assertThat(created.requestCounts().processing()).isEqualTo(2);

    time.advance(DURATION);
    MessageBatch ended = client.messages().batches().retrieve(created.id()).validate();
    assertThat(ended.processingStatus()).isEqualTo(MessageBatch.ProcessingStatus.ENDED);
    assertThat(ended.requestCounts().succeeded()).isEqualTo(2);
    try (StreamResponse<MessageBatchIndividualResponse> results =
        client.messages().batches().resultsStreaming(created.id())) {
      List<MessageBatchIndividualResponse> lines = results.stream().toList();
      assertThat(lines)
          .extracting(MessageBatchIndividualResponse::customId)
          .containsExactly("a", "b");
      Message message = lines.getFirst().validate().result().asSucceeded().message();
      assertThat(message.content().getFirst().asText().text()).isEqualTo("say a");
    }
    assertThat(client.messages().batches().delete(created.id()).validate().id())
        .isEqualTo(created.id());
    assertThat(client.messages().batches().list().data()).isEmpty();
  }

  @Test
  void batchesAreListedPageByPageAndCancelled() {
    for (int i = 0; i < 25; i++) {
      client
          .messages()
          .batches()
          .create(BatchCreateParams.builder().addRequest(request("a" + i)).build());
    }
    BatchListPage page = client.messages().batches().list();
    assertThat(page.data()).hasSize(20);
    assertThat(page.autoPager().stream().map(MessageBatch::id).distinct().count()).isEqualTo(25);

    MessageBatch cancelled =
        client.messages().batches().cancel(page.data().getFirst().id()).validate();
    assertThat(cancelled.processingStatus()).isEqualTo(MessageBatch.ProcessingStatus.CANCELING);
    time.advance(DURATION);
    MessageBatch ended = client.messages().batches().retrieve(cancelled.id()).validate();
    assertThat(ended.requestCounts().canceled()).isEqualTo(1);
    assertThat(ended.cancelInitiatedAt()).isPresent();
  }
}
