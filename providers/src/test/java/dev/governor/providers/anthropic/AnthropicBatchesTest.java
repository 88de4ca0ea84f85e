package dev.governor.providers.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.BatchCreation;
import dev.governor.api.provider.BatchFetch;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.BatchLine;
import dev.governor.api.provider.BatchProgress;
import dev.governor.api.provider.BatchUpload;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Sampling;
import dev.governor.api.time.Time;
import dev.governor.providers.http.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@Timeout(60)
class AnthropicBatchesTest {

  private static final String BATCH =
      """
      {"id": "msgbatch_1", "type": "message_batch", "processing_status": "%s",
       "request_counts": {"processing": 2, "succeeded": 0, "errored": 0, "canceled": 0,
         "expired": 0}}
      """;

  @TempDir private Path folder;

  @Test
  void aBatchIsCreatedOfItsLinesByTheVersionOfItsModel() throws Exception {
    try (RawServer server = json(200, BATCH.formatted("in_progress"));
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      BatchApi batches = provider.batches().orElseThrow();
      assertThat(batches.create(upload(batches, Samples.OLD)))
          .isEqualTo(new BatchCreation.Accepted("msgbatch_1"));

      RawServer.Received received = server.received().getFirst();
      assertThat(received.line()).isEqualTo("POST /v1/messages/batches HTTP/1.1");
      assertThat(received.head())
          .contains("anthropic-version: 2023-06-01\r\n")
          .contains("x-api-key: sk-ant-very-secret\r\n");
      JsonNode requests = Json.parse(received.body()).path("requests");
      assertThat(requests).hasSize(3);
      assertThat(requests.path(2).path("custom_id").stringValue()).isEqualTo("item-2-1");
      assertThat(requests.path(0).path("params"))
          .isEqualTo(AnthropicRequest.body(question(Samples.OLD, 0), Samples.model(Samples.OLD)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, application/json, '{}', Refused",
    "401, application/json, '{}', Refused",
    "404, text/html, '<html>', Refused",
    "302, text/html, '', Refused",
    "413, application/json, '{}', Refused",
    "429, application/json, '{}', Refused",
    "500, application/json, '{}', Ambiguous",
    "502, text/html, '<html>', Ambiguous",
    "529, application/json, '{}', Ambiguous",
    "200, application/json, '{\"id\": \"msg', Ambiguous",
    "200, application/json, '{}', Ambiguous",
  })
  void aCreationIsRefusedOrAmbiguousByItsStatus(
      int status, String contentType, String body, String kind) throws Exception {
    try (RawServer server = RawServer.answering(status, contentType, body);
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      BatchApi batches = provider.batches().orElseThrow();
      BatchCreation creation = batches.create(upload(batches, Samples.NEW));
      assertThat(creation.getClass().getSimpleName()).isEqualTo(kind);
      assertThat(server.received()).as("sent at most once").hasSize(1);
    }
  }

  @Test
  void aCreationWithoutAnAnswerIsAmbiguousAndAnUnsentOneIsRefused() throws Exception {
    BatchUpload upload;
    RawServer server = new RawServer((_, peer) -> peer.reset());
    try (server;
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      BatchApi batches = provider.batches().orElseThrow();
      upload = upload(batches, Samples.NEW);
      assertThat(batches.create(upload)).isInstanceOf(BatchCreation.Ambiguous.class);
      assertThat(server.received()).hasSize(1);
    }
    try (Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      assertThat(provider.batches().orElseThrow().create(upload))
          .isInstanceOf(BatchCreation.Refused.class);
    }
  }

  @Test
  void theLimitsAreTheVendorsOrLower() {
    try (Provider vendors = provider(Map.of());
        Provider lower = provider(Map.of("max_batch_requests", "10", "max_batch_bytes", "999"))) {
      assertThat(limits(vendors).requests()).isEqualTo(100_000);
      assertThat(limits(vendors).bytes()).isBetween(255_999_000L, 256_000_000L);
      assertThat(limits(lower).requests()).isEqualTo(10);
      assertThat(limits(lower).bytes()).isEqualTo(999);
    }
  }

  static Stream<List<Object>> looks() {
    String missing = Samples.error("not_found_error", "no such batch");
    return Stream.of(
        List.of(200, BATCH.formatted("in_progress"), new BatchProgress.Working(0)),
        List.of(200, BATCH.formatted("canceling"), new BatchProgress.Working(0)),
        List.of(200, BATCH.formatted("ended"), new BatchProgress.Ended()),
        List.of(404, missing, new BatchProgress.Missing()),
        List.of(
            500,
            Samples.error("api_error", "oops"),
            new BatchProgress.Failed(new Outcome.Rejected(500, "oops"))));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aLookSaysWhereABatchStands(List<Object> row) throws Exception {
    try (RawServer server = json((int) row.get(0), (String) row.get(1));
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      assertThat(provider.batches().orElseThrow().look("msgbatch_1")).isEqualTo(row.get(2));
      assertThat(server.received().getFirst().line())
          .isEqualTo("GET /v1/messages/batches/msgbatch_1 HTTP/1.1");
    }
  }

  @Test
  void eachLineOfTheResultsIsAnOutcomeAndCostsHalf() throws Exception {
    String lines =
        """
        {"custom_id":"a-1","result":{"type":"succeeded","message":%s}}
        {"custom_id":"b-1","result":{"type":"errored","error":%s}}
        {"custom_id":"c-1","result":{"type":"canceled"}}
        {"custom_id":"d-1","result":{"type":"expired"}}
        """
            .formatted(
                Samples.message("{}", "end_turn"),
                Samples.error("invalid_request_error", "bad field"));
    List<BatchLine> read = new ArrayList<>();
    try (RawServer server = RawServer.answering(200, "application/x-jsonl", lines);
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      assertThat(provider.batches().orElseThrow().fetch("msgbatch_1", read::add))
          .isEqualTo(new BatchFetch.Complete());
      assertThat(server.received().getFirst().line())
          .isEqualTo("GET /v1/messages/batches/msgbatch_1/results HTTP/1.1");
    }
    assertThat(read).extracting(BatchLine::customId).containsExactly("a-1", "b-1", "c-1", "d-1");
    assertThat(read)
        .extracting(line -> line.outcome().label())
        .containsExactly("succeeded", "rejected", "cancelled", "expired");
    Cost cost = read.getFirst().outcome().answer().orElseThrow().cost();
    assertThat(((Cost.Known) cost).usd()).isEqualByComparingTo("0.00076");
    assertThat(read.get(1).outcome()).isEqualTo(new Outcome.Rejected(400, "bad field"));
  }

  @Test
  void resultsThatBreakOffKeepWhatWasRead() throws Exception {
    String line = "{\"custom_id\":\"a-1\",\"result\":{\"type\":\"canceled\"}}\n";
    List<BatchLine> read = new ArrayList<>();
    try (RawServer server =
            new RawServer((_, peer) -> {
              peer.say("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + line + "{\"cus");
              peer.hangUp();
            });
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      assertThat(provider.batches().orElseThrow().fetch("msgbatch_1", read::add))
          .isInstanceOf(BatchFetch.Broken.class);
      assertThat(read).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "404, application/json, '{\"error\":{\"type\":\"not_found_error\"}}', unreachable",
    "404, text/html, '<html>', misdirected",
    "401, application/json, '{\"error\":{\"type\":\"authentication_error\"}}', unauthorized",
    "200, text/html, '<html>', unreachable",
  })
  void resultsThatAreNotThereAreBroken(int status, String contentType, String body, String why)
      throws Exception {
    try (RawServer server = RawServer.answering(status, contentType, body);
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      BatchFetch fetch = provider.batches().orElseThrow().fetch("msgbatch_1", _ -> {});
      assertThat(((BatchFetch.Broken) fetch).why().label()).isEqualTo(why);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, in_progress, true",
    "400, ended, true",
    "409, ended, true",
    "400, in_progress, false",
    "500, ended, false",
  })
  void aCancelFailsUnlessTheBatchHadEndedBefore(int status, String stands, boolean isGood)
      throws Exception {
    try (RawServer server =
            new RawServer((request, peer) -> {
              boolean isLook = request.line().startsWith("GET");
              String batch = BATCH.formatted(isLook ? stands : "canceling");
              String error = Samples.error("invalid_request_error", "it has ended");
              peer.answer(
                  isLook ? 200 : status,
                  "application/json",
                  isLook || status == 200 ? batch : error);
            });
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      assertThat(provider.batches().orElseThrow().cancel("msgbatch_1").isEmpty()).isEqualTo(isGood);
      assertThat(server.received().getFirst().line())
          .isEqualTo("POST /v1/messages/batches/msgbatch_1/cancel HTTP/1.1");
    }
  }

  private BatchUpload upload(BatchApi batches, String model) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int item = 0; item < 3; item++) {
      lines.write(batches.line(question(model, item)));
      lines.write('\n');
    }
    Path file = Files.write(folder.resolve("lines.jsonl"), lines.toByteArray());
    return new BatchUpload("tag", model, file, 3);
  }

  private static ModelRequest question(String model, int item) {
    ModelRequest question = Samples.question(model);
    return new ModelRequest(
        new AttemptId("item-" + item, 1),
        question.jobType(),
        model,
        question.conversation(),
        question.schema(),
        new Sampling(500, 0.5),
        question.facts());
  }

  private static BatchLimits limits(Provider provider) {
    return provider.batches().orElseThrow().limits();
  }

  private static Provider provider(Map<String, String> settings) {
    return Samples.provider(URI.create("http://127.0.0.1:9"), settings, Time.system());
  }

  private static RawServer json(int status, String body) {
    return RawServer.answering(status, "application/json", body);
  }
}
