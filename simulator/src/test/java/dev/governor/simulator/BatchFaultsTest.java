package dev.governor.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.Json;
import dev.governor.simulator.scenario.Scenarios;
import dev.governor.testkit.time.ManualTime;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// The shipped scenarios of batches, over Anthropic's protocol.
@Timeout(60)
class BatchFaultsTest {

  private static final String BATCHES = "/v1/messages/batches";
  private static final int LINES = 100;

  private final ManualTime time = new ManualTime();

  private Simulator with(String scenario) {
    return Simulator.start(
        SimulatorOptions.CALM.withTime(time).withScenario(Scenarios.shipped(scenario)));
  }

  /// Hands in a batch, lets it end, and gives its lines.
  private List<JsonNode> lines(Client client) throws Exception {
    JsonNode created = Client.json(client.post(BATCHES, Asked.batch(LINES)));
    time.advance(Duration.ofSeconds(2));
    String path = BATCHES + "/" + created.path("id").asString() + "/results";
    return client.get(path).body().lines().map(Json::parse).toList();
  }

  private static List<String> ids(List<JsonNode> lines) {
    return lines.stream().map(line -> line.path("custom_id").asString()).toList();
  }

  private static long ended(List<JsonNode> lines, String type) {
    return lines.stream().filter(l -> l.at("/result/type").asString().equals(type)).count();
  }

  @Test
  void aNewBatchIsNotFoundForAWhile() throws Exception {
    try (Simulator simulator = with("batch-404");
        Client client = Client.anthropic(simulator.baseUrl())) {
      JsonNode created = Client.json(client.post(BATCHES, Asked.batch(1)));
      String path = BATCHES + "/" + created.path("id").asString();
      assertThat(client.get(path).statusCode()).isEqualTo(404);
      assertThat(Client.json(client.get(BATCHES)).path("data")).isEmpty();
      time.advance(Duration.ofSeconds(3));
      assertThat(client.get(path).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBatchIsCreatedThoughItsClientHearsOfAnError() throws Exception {
    try (Simulator simulator = with("batch-500-create");
        Client client = Client.anthropic(simulator.baseUrl())) {
      assertThat(client.post(BATCHES, Asked.batch(1)).statusCode()).isEqualTo(500);
      assertThat(Client.json(client.get(BATCHES)).path("data")).hasSize(1);
      assertThat(client.post(BATCHES, Asked.batch(1)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBatchIsCreatedThoughItsClientIsCutOff() throws Exception {
    try (Simulator simulator = with("batch-reset-create");
        Client client = Client.anthropic(simulator.baseUrl())) {
      assertThatThrownBy(() -> client.post(BATCHES, Asked.batch(1)))
          .isInstanceOf(IOException.class);
      assertThat(Client.json(client.get(BATCHES)).path("data")).isNotEmpty();
    }
  }

  @Test
  void aBatchIsCreatedThoughItsClientWaitsInVain() throws Exception {
    try (Simulator simulator = with("batch-late-create");
        Client client = Client.anthropic(simulator.baseUrl())) {
      var answer =
          client
              .http()
              .sendAsync(
                  client.request(BATCHES).POST(BodyPublishers.ofString(Asked.batch(1))).build(),
                  BodyHandlers.ofString());
      while (Client.json(client.get(BATCHES)).path("data").isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(answer).isNotDone();
      client.http().shutdownNow();
    }
  }

  @Test
  void missingLinesAreCharged() throws Exception {
    try (Simulator simulator = with("batch-missing-lines");
        Client client = Client.anthropic(simulator.baseUrl())) {
      List<JsonNode> lines = lines(client);
      assertThat(lines).hasSizeBetween(LINES * 7 / 10, LINES - 1);
      assertThat(simulator.bill().totals().requests()).isEqualTo(LINES);
    }
  }

  @Test
  void doubledLinesAreChargedOnce() throws Exception {
    try (Simulator simulator = with("batch-doubled-lines");
        Client client = Client.anthropic(simulator.baseUrl())) {
      List<String> ids = ids(lines(client));
      assertThat(ids).hasSizeGreaterThan(LINES);
      assertThat(new HashSet<>(ids)).hasSize(LINES);
      assertThat(simulator.bill().totals().requests()).isEqualTo(LINES);
    }
  }

  @Test
  void linesThatNobodyAskedForAreThere() throws Exception {
    try (Simulator simulator = with("batch-unknown-lines");
        Client client = Client.anthropic(simulator.baseUrl())) {
      assertThat(ids(lines(client))).anyMatch(id -> id.startsWith("unknown-"));
      assertThat(simulator.bill().totals().requests()).isEqualTo(LINES);
    }
  }

  @Test
  void linesAreShuffled() throws Exception {
    try (Simulator simulator = with("batch-shuffled");
        Client client = Client.anthropic(simulator.baseUrl())) {
      List<String> ids = ids(lines(client));
      assertThat(ids).hasSize(LINES).doesNotHaveDuplicates();
      assertThat(ids.indexOf("c-0")).isNotEqualTo(ids.indexOf("c-1") - 1);
    }
  }

  @Test
  void expiredAndErroredLinesAreNotCharged() throws Exception {
    try (Simulator simulator = with("batch-expiring");
        Client client = Client.anthropic(simulator.baseUrl())) {
      List<JsonNode> lines = lines(client);
      assertThat(ended(lines, "expired")).isBetween(15L, 45L);
      assertThat(simulator.bill().totals().requests()).isEqualTo(ended(lines, "succeeded"));
    }
    try (Simulator simulator = with("batch-errored");
        Client client = Client.anthropic(simulator.baseUrl())) {
      List<JsonNode> lines = lines(client);
      assertThat(ended(lines, "errored")).isBetween(1L, 25L);
      assertThat(simulator.bill().totals().requests()).isEqualTo(ended(lines, "succeeded"));
    }
  }

  @Test
  void aStuckBatchEndsHalfDoneWhenItIsCancelled() throws Exception {
    try (Simulator simulator = with("batch-sticking");
        Client client = Client.anthropic(simulator.baseUrl())) {
      JsonNode created = Client.json(client.post(BATCHES, Asked.batch(LINES)));
      String path = BATCHES + "/" + created.path("id").asString();
      time.advance(Duration.ofHours(1));
      assertThat(client.get(path).body()).contains("in_progress");
      assertThat(client.post(path + "/cancel", "").body()).contains("canceling");
      time.advance(Duration.ofSeconds(2));
      JsonNode counts = Client.json(client.get(path)).path("request_counts");
      assertThat(counts.path("succeeded").asInt()).isEqualTo(LINES / 2);
      assertThat(counts.path("canceled").asInt()).isEqualTo(LINES / 2);
      assertThat(simulator.bill().totals().requests()).isEqualTo(LINES / 2);
    }
  }

  @Test
  void callsGoWrongAndTheBatchDoesNot() throws Exception {
    try (Simulator simulator = with("batch-flaky");
        Client client = Client.anthropic(simulator.baseUrl())) {
      List<String> seen = new ArrayList<>();
      for (int call = 0; call < 60; call++) {
        try {
          seen.add("" + client.get(BATCHES).statusCode());
        } catch (IOException _) {
          seen.add("broken");
        }
      }
      assertThat(seen).contains("200", "429", "500", "broken");
    }
  }
}
