package dev.governor.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.ModelInfo;
import dev.governor.simulator.scenario.CacheTerms;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.testkit.time.ManualTime;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AnthropicWireTest {

  private static final String MESSAGES = "/v1/messages";

  private final ManualTime time = new ManualTime();
  private final Simulator simulator =
      Simulator.start(
          SimulatorOptions.CALM
              .withTime(time)
              .withModels(List.of(retired(), priced()))
              .withScenario(Scenario.CALM.withBatches(AnthropicSdkTest.terms())));
  private final Client client = Client.anthropic(simulator.baseUrl());

  @AfterEach
  void end() {
    client.close();
    simulator.close();
  }

  private static ModelInfo retired() {
    return model("claude-old", new ModelInfo.Lifecycle.Retired(Optional.empty(), Optional.empty()));
  }

  private static ModelInfo priced() {
    return model("claude-priced", new ModelInfo.Lifecycle.Active());
  }

  private static ModelInfo model(String id, ModelInfo.Lifecycle lifecycle) {
    return new ModelInfo(
        "anthropic",
        id,
        List.of(),
        new ModelInfo.Prices(
            new ModelInfo.Rates(dollars("3"), dollars("15"), dollars("3.75"), dollars("0.30")),
            Optional.empty(),
            dollars("0.5")),
        new ModelInfo.Capacity(
            OptionalLong.empty(),
            OptionalInt.empty(),
            false,
            true,
            OptionalInt.empty(),
            Optional.empty()),
        lifecycle,
        List.of());
  }

  private static Optional<BigDecimal> dollars(String usd) {
    return Optional.of(new BigDecimal(usd));
  }

  private static String body(String more) {
    return Asked.message("hello").strip().replaceFirst("}$", "," + more + "}");
  }

  private static void assertError(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    JsonNode body = Client.json(response);
    assertThat(body.path("type").asString()).isEqualTo("error");
    assertThat(body.at("/error/type").asString()).isEqualTo(type);
    assertThat(response.headers().firstValue("request-id"))
        .contains(body.path("request_id").asString());
  }

  @Test
  void bothKindsOfKeyAreTakenAndTheOlderWins() throws Exception {
    Client bare = client.without("x-api-key");
    assertError(bare.post(MESSAGES, Asked.message("x")), 401, "authentication_error");
    Client bearer = bare.with("authorization", "Bearer key-2");
    assertThat(bearer.post(MESSAGES, Asked.message("x")).statusCode()).isEqualTo(200);
    bearer.with("x-api-key", "key-3").post(MESSAGES, Asked.message("x"));
    assertThat(simulator.bill().ofKey("key-2").requests()).isEqualTo(1);
    assertThat(simulator.bill().ofKey("key-3").requests()).isEqualTo(1);
  }

  @Test
  void aVersionMustBeNamed() throws Exception {
    Client unversioned = client.without("anthropic-version");
    assertError(unversioned.post(MESSAGES, Asked.message("x")), 400, "invalid_request_error");
    assertError(
        unversioned.with("anthropic-version", "2020-01-01").post(MESSAGES, Asked.message("x")),
        400,
        "invalid_request_error");
  }

  @Test
  void samplingIsOfTheOlderVersion() throws Exception {
    HttpResponse<String> newer = client.post(MESSAGES, body("\"temperature\":1.0"));
    assertError(newer, 400, "invalid_request_error");
    assertThat(newer.body()).contains("temperature: Extra inputs are not permitted");
    Client older = client.without("anthropic-version").with("anthropic-version", "2023-06-01");
    assertThat(older.post(MESSAGES, body("\"temperature\":0.7")).statusCode()).isEqualTo(200);
    assertThat(
            older
                .post(MESSAGES, body("\"temperature\":0.7").replace("claude-x", "claude-priced"))
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; model: Field required",
        "{\"model\":\"m\"}; max_tokens: Field required",
        "{\"model\":\"m\",\"max_tokens\":0}; max_tokens: Input should be an integer of at least 1",
        "{\"model\":\"m\",\"max_tokens\":9}; messages: Field required",
        "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[]}; at least one message is required",
        "{\"model\":\"m\",\"max_tokens\":9,\"wish\":1}; wish: Extra inputs are not permitted",
        "[; The request body is not valid JSON"
      })
  void whatIsWrongIsSaid(String body, String sentence) throws Exception {
    HttpResponse<String> response = client.post(MESSAGES, body);
    assertError(response, 400, "invalid_request_error");
    assertThat(response.body()).contains(sentence);
    assertThat(simulator.bill().totals().requests()).isZero();
  }

  @Test
  void aRetiredModelIsNotFound() throws Exception {
    assertError(
        client.post(MESSAGES, Asked.message("x").replace("claude-x", "claude-old")),
        404,
        "not_found_error");
  }

  @Test
  void aMarkedPrefixIsCachedForItsTime() throws Exception {
    String rules = "rule ".repeat(CacheTerms.USUAL.minTokens());
    String body =
        """
        {"model":"claude-priced","max_tokens":50,
         "system":[{"type":"text","text":"%s","cache_control":{"type":"ephemeral"}}],
         "messages":[{"role":"user","content":"%s"}]}
        """;
    JsonNode first = Client.json(client.post(MESSAGES, body.formatted(rules, "a")));
    time.advance(Duration.ofMinutes(4));
    JsonNode second = Client.json(client.post(MESSAGES, body.formatted(rules, "b")));
    time.advance(Duration.ofMinutes(6));
    JsonNode third = Client.json(client.post(MESSAGES, body.formatted(rules, "c")));

    long cached = first.at("/usage/cache_creation_input_tokens").asLong();
    assertThat(cached).isEqualTo(1280);
    assertThat(first.at("/usage/input_tokens").asLong()).isEqualTo(1);
    assertThat(second.at("/usage/cache_read_input_tokens").asLong()).isEqualTo(cached);
    assertThat(second.at("/usage/cache_creation_input_tokens").asLong()).isZero();
    assertThat(third.at("/usage/cache_read_input_tokens").asLong()).isZero();
    // 2 written, 1 read, 3 asked, 3 answered.
    assertThat(simulator.bill().totals().usd().orElseThrow())
        .isEqualByComparingTo(
            new BigDecimal(2 * 1280 * 3.75 + 1280 * 0.30 + 3 * 3 + 3 * 15).movePointLeft(6));
    JsonNode bill = Client.json(client.get("/sim/bill?summary=1"));
    assertThat(bill.at("/totals/cache_write").asLong()).isEqualTo(2 * cached);
    assertThat(bill.has("by_custom_id")).isFalse();
  }

  @Test
  void aShortPrefixIsSilentlyNotCached() throws Exception {
    String body =
        """
        {"model":"claude-x","max_tokens":50,"cache_control":{"type":"ephemeral"},
         "messages":[{"role":"user","content":"short"}]}
        """;
    client.post(MESSAGES, body);
    JsonNode again = Client.json(client.post(MESSAGES, body));
    assertThat(again.at("/usage/cache_read_input_tokens").asLong()).isZero();
    assertThat(again.at("/usage/input_tokens").asLong()).isEqualTo(2);
  }

  @Test
  void theResultsAreWhereTheClientCameFromAndCanBeResumed() throws Exception {
    Client byName =
        new Client(client.http(), "http://localhost:" + simulator.port(), client.headers());
    JsonNode created = Client.json(byName.post("/v1/messages/batches", Asked.batch(3)));
    String path = "/v1/messages/batches/" + created.path("id").asString();
    time.advance(Duration.ofSeconds(10));
    assertThat(Client.json(byName.get(path)).path("results_url").asString())
        .isEqualTo("http://localhost:%d%s/results".formatted(simulator.port(), path));
    String whole = byName.get(path + "/results").body();
    HttpResponse<String> rest = byName.with("range", "bytes=10-").get(path + "/results");
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.body()).isEqualTo(whole.substring(10));
  }

  @Test
  void aBatchIsCheckedBeforeItIsTaken() throws Exception {
    String batches = "/v1/messages/batches";
    assertThat(client.post(batches, "{\"requests\":[]}").body()).contains("at least 1 item");
    assertThat(client.post(batches, Asked.batch(2).replace("c-1", "c-0")).body())
        .contains("unique");
    assertThat(client.post(batches, Asked.batch(1).replace("c-0", "c 0")).body())
        .contains("requests.0.custom_id: String should match pattern");
    // A question that is wrong in itself is found when it is asked.
    String wrong = Asked.batch(1).replace("\"max_tokens\":500,", "");
    JsonNode created = Client.json(client.post(batches, wrong));
    time.advance(Duration.ofSeconds(10));
    String path = batches + "/" + created.path("id").asString();
    assertThat(client.get(path + "/results").body())
        .contains("\"errored\"", "max_tokens: Field required");
    assertThat(Client.json(client.get(path)).at("/request_counts/errored").asInt()).isEqualTo(1);
  }
}
