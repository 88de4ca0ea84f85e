package dev.governor.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.simulator.scenario.BatchTerms;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.testkit.time.ManualTime;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Both vendors, realtime and batch, when nothing goes wrong.
class HappyPathTest {

  private static final String SCHEMA =
      """
      {"type":"object","additionalProperties":false,"required":["tagline","tags"],
       "properties":{"tagline":{"type":"string","minLength":5,"maxLength":60},
                     "tags":{"type":"array","items":{"enum":["a","b"]},"minItems":1}}}
      """;

  private final ManualTime time = new ManualTime();
  private final Simulator simulator =
      Simulator.start(
          SimulatorOptions.CALM
              .withTime(time)
              .withScenario(
                  Scenario.CALM.withBatches(
                      BatchTerms.USUAL.withDuration(Duration.ofSeconds(10)))));

  @AfterEach
  void end() {
    simulator.close();
  }

  static String message(String text) {
    return """
    {"model":"claude-x","max_tokens":500,"system":"Be brief.",
     "output_config":{"format":{"type":"json_schema","schema":%s}},
     "messages":[{"role":"user","content":"%s"}]}
    """
        .formatted(SCHEMA, text);
  }

  static String chat(String text) {
    return """
    {"model":"gpt-x","max_completion_tokens":500,
     "response_format":{"type":"json_schema","json_schema":{"name":"t","strict":true,"schema":%s}},
     "messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"%s"}]}
    """
        .formatted(SCHEMA, text);
  }

  private static void assertValid(String text) {
    JsonNode answer = Json.parse(text);
    assertThat(answer.path("tagline").asString()).hasSizeBetween(5, 60);
    assertThat(answer.path("tags")).isNotEmpty();
  }

  @Test
  void aMessageIsAnsweredAndCharged() throws Exception {
    try (Client client = Client.anthropic(simulator.baseUrl())) {
      HttpResponse<String> response =
          client.with("x-client-request-id", "r-1").post("/v1/messages", message("one"));

      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(response.headers().firstValue("request-id")).isPresent();
      JsonNode body = Client.json(response);
      assertValid(body.at("/content/0/text").asString());
      assertThat(body.path("stop_reason").asString()).isEqualTo("end_turn");
      long output = body.at("/usage/output_tokens").asLong();
      assertThat(simulator.bill().of("r-1").usage().output()).isEqualTo(output).isPositive();
      JsonNode bill = Client.json(client.get("/sim/bill"));
      assertThat(bill.at("/by_custom_id/r-1/output").asLong()).isEqualTo(output);
      assertThat(bill.at("/totals/usd").isNull()).isTrue();
      assertThat(bill.at("/by_key/key-1/requests").asInt()).isEqualTo(1);
      JsonNode calls = Client.json(client.get("/sim/calls"));
      assertThat(calls.at("/by_custom_id/r-1/answered").asInt()).isEqualTo(1);
    }
  }

  @Test
  void chatAndResponsesAreAnswered() throws Exception {
    try (Client client = Client.openAi(simulator.baseUrl())) {
      JsonNode chat = Client.json(client.post("/v1/chat/completions", chat("one")));
      assertValid(chat.at("/choices/0/message/content").asString());
      assertThat(chat.at("/choices/0/finish_reason").asString()).isEqualTo("stop");

      JsonNode response =
          Client.json(
              client.post(
                  "/v1/responses",
                  """
                  {"model":"gpt-x","input":"one","instructions":"Be brief.",
                   "text":{"format":{"type":"json_schema","name":"t","schema":%s}}}
                  """
                      .formatted(SCHEMA)));
      assertValid(response.at("/output/0/content/0/text").asString());
      assertThat(response.path("status").asString()).isEqualTo("completed");
      assertThat(simulator.bill().totals().requests()).isEqualTo(2);
    }
  }

  @Test
  void aMessageBatchIsWorkedOff() throws Exception {
    try (Client client = Client.anthropic(simulator.baseUrl())) {
      String body =
          "{\"requests\":[{\"custom_id\":\"a-1\",\"params\":%s},{\"custom_id\":\"b-1\",\"params\":%s}]}"
              .formatted(message("one"), message("two"));
      JsonNode created = Client.json(client.post("/v1/messages/batches", body));
      String path = "/v1/messages/batches/" + created.path("id").asString();
      assertThat(created.path("processing_status").asString()).isEqualTo("in_progress");
      assertThat(created.at("/request_counts/processing").asInt()).isEqualTo(2);
      assertThat(client.get(path + "/results").statusCode()).isEqualTo(400);

      time.advance(Duration.ofSeconds(10));
      JsonNode ended = Client.json(client.get(path));
      assertThat(ended.path("processing_status").asString()).isEqualTo("ended");
      assertThat(ended.at("/request_counts/succeeded").asInt()).isEqualTo(2);
      assertThat(ended.path("results_url").asString())
          .isEqualTo(simulator.baseUrl() + path + "/results");
      List<JsonNode> lines = client.get(path + "/results").body().lines().map(Json::parse).toList();
      assertThat(lines)
          .extracting(line -> line.path("custom_id").asString())
          .containsExactly("a-1", "b-1");
      assertValid(lines.getFirst().at("/result/message/content/0/text").asString());
      assertThat(simulator.bill().calls("a-1").answered()).isEqualTo(1);
      assertThat(Client.json(client.get("/v1/messages/batches")).path("data")).hasSize(1);
    }
  }

  @Test
  void anOpenAiBatchIsWorkedOff() throws Exception {
    try (Client client = Client.openAi(simulator.baseUrl())) {
      String line =
          Json.write(
              Json.object()
                  .put("custom_id", "a-1")
                  .put("method", "POST")
                  .put("url", "/v1/chat/completions")
                  .set("body", Json.parse(chat("one"))));
      JsonNode file = Client.json(client.upload("batch", line + "\n"));
      assertThat(file.path("bytes").asInt()).isEqualTo(line.length() + 1);
      JsonNode created =
          Client.json(
              client.post(
                  "/v1/batches",
                  """
                  {"input_file_id":"%s","endpoint":"/v1/chat/completions",
                   "completion_window":"24h","metadata":{"tag":"t1"}}
                  """
                      .formatted(file.path("id").asString())));
      assertThat(created.path("status").asString()).isEqualTo("validating");
      String path = "/v1/batches/" + created.path("id").asString();
      time.advance(Duration.ofSeconds(5));
      assertThat(Client.json(client.get(path)).path("status").asString()).isEqualTo("in_progress");

      time.advance(Duration.ofSeconds(5));
      JsonNode ended = Client.json(client.get(path));
      assertThat(ended.path("status").asString()).isEqualTo("completed");
      assertThat(ended.at("/metadata/tag").asString()).isEqualTo("t1");
      assertThat(ended.path("error_file_id").isNull()).isTrue();
      String output = ended.path("output_file_id").asString();
      JsonNode result = Json.parse(client.get("/v1/files/" + output + "/content").body().strip());
      assertThat(result.path("custom_id").asString()).isEqualTo("a-1");
      assertValid(result.at("/response/body/choices/0/message/content").asString());
    }
  }
}
