package dev.governor.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.Json;
import dev.governor.simulator.scenario.Acceleration;
import dev.governor.simulator.scenario.Fault;
import dev.governor.simulator.scenario.FaultRule;
import dev.governor.simulator.scenario.Latency;
import dev.governor.simulator.scenario.Limit;
import dev.governor.simulator.scenario.Scenario;
import dev.governor.simulator.scenario.Scenarios;
import dev.governor.testkit.time.ManualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// What goes wrong over realtime, and that the bill says what was paid all the same.
@Timeout(60)
class FaultsTest {

  private static final String MESSAGES = "/v1/messages";
  private static final String CHAT = "/v1/chat/completions";

  private final ManualTime time = new ManualTime();

  private Simulator with(Fault fault) {
    return with(List.of(Asked.rule(fault, 1)));
  }

  private Simulator with(List<FaultRule> rules) {
    return with(Scenario.CALM.withFaults(rules));
  }

  private Simulator with(Scenario scenario) {
    return Simulator.start(SimulatorOptions.CALM.withTime(time).withScenario(scenario));
  }

  private static HttpResponse<String> message(Simulator simulator) throws Exception {
    try (Client client = Client.anthropic(simulator.baseUrl())) {
      return client.post(MESSAGES, Asked.message("say this again"));
    }
  }

  private static HttpResponse<String> chat(Simulator simulator) throws Exception {
    try (Client client = Client.openAi(simulator.baseUrl())) {
      return client.post(CHAT, Asked.chat("say this again"));
    }
  }

  @Test
  void aRateLimitSaysWhenToComeAgainOrDoesNot() throws Exception {
    try (Simulator simulator = with(new Fault.RateLimited(Optional.of(Duration.ofMillis(1500))))) {
      assertThat(message(simulator).statusCode()).isEqualTo(429);
      assertThat(message(simulator).headers().firstValue("retry-after")).contains("2");
      assertThat(chat(simulator).headers().firstValue("retry-after-ms")).contains("1500");
      assertThat(simulator.bill().totals().requests()).isZero();
      assertThat(simulator.bill().calls().received()).isEqualTo(3);
    }
    try (Simulator simulator = with(new Fault.RateLimited(Optional.empty()))) {
      assertThat(message(simulator).headers().firstValue("retry-after")).isEmpty();
      assertThat(chat(simulator).body()).contains("rate_limit_exceeded");
    }
  }

  @Test
  void overloadAndErrorsHaveTheVendorsWords() throws Exception {
    try (Simulator simulator = with(new Fault.Overloaded(Optional.empty()))) {
      assertThat(message(simulator).statusCode()).isEqualTo(529);
      assertThat(message(simulator).body()).contains("overloaded_error");
      assertThat(chat(simulator).statusCode()).isEqualTo(503);
    }
    try (Simulator simulator = with(new Fault.ServerError())) {
      assertThat(message(simulator).body()).contains("api_error");
      assertThat(chat(simulator).statusCode()).isEqualTo(500);
    }
  }

  @Test
  void aResetIsNotCharged() throws Exception {
    try (Simulator simulator = with(new Fault.Reset())) {
      assertThatThrownBy(() -> message(simulator)).isInstanceOf(IOException.class);
      assertThat(simulator.bill().totals().requests()).isZero();
      assertThat(simulator.bill().calls().received()).isPositive();
    }
  }

  @Test
  void aTornAnswerIsCharged() throws Exception {
    try (Simulator simulator = with(new Fault.Torn())) {
      assertThatThrownBy(() -> message(simulator)).isInstanceOf(IOException.class);
      assertThat(simulator.bill().totals().usage().output()).isEqualTo(4);
    }
  }

  @Test
  void aMalformedAnswerIsCharged() throws Exception {
    try (Simulator simulator = with(new Fault.Malformed())) {
      HttpResponse<String> response = message(simulator);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> Json.parse(response.body()));
      assertThat(simulator.bill().totals().requests()).isEqualTo(1);
    }
  }

  @Test
  void anAnswerInDropsIsWhole() throws Exception {
    try (Simulator simulator = with(new Fault.Trickling(Duration.ofMillis(100)))) {
      assertThat(Client.json(message(simulator)).at("/content/0/text").asString())
          .isEqualTo("say this again");
    }
  }

  @Test
  void aSlowAnswerComes() throws Exception {
    try (Simulator simulator = with(new Fault.Slow(Duration.ofMillis(50)))) {
      assertThat(message(simulator).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatTheModelDoesWrongIsInTheAnswer() throws Exception {
    try (Simulator simulator = with(new Fault.Truncated())) {
      assertThat(message(simulator).body()).contains("\"stop_reason\":\"max_tokens\"");
      assertThat(chat(simulator).body()).contains("\"finish_reason\":\"length\"");
    }
    try (Simulator simulator = with(new Fault.Refused())) {
      assertThat(message(simulator).body()).contains("\"stop_reason\":\"refusal\"");
      JsonNode refused = Client.json(chat(simulator)).at("/choices/0/message");
      assertThat(refused.path("content").isNull()).isTrue();
      assertThat(refused.path("refusal").asString()).isNotEmpty();
    }
    try (Simulator simulator = with(new Fault.Empty())) {
      assertThat(Client.json(message(simulator)).path("content")).isEmpty();
    }
    try (Simulator simulator = with(new Fault.Invalid());
        Client client = Client.anthropic(simulator.baseUrl())) {
      JsonNode answer = Client.json(client.post(MESSAGES, HappyPathTest.message("x")));
      assertThat(answer.at("/content/0/text").asString()).contains("unasked");
    }
  }

  @Test
  void aKeyWhoseMoneyIsSpentIsToldSo() throws Exception {
    try (Simulator simulator = with(Scenarios.shipped("spend-limit"))) {
      for (int i = 0; i < 40; i++) {
        assertThat(message(simulator).statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = message(simulator);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body()).contains("enforced_spend_limit_reached");
      assertThat(refused.headers().firstValue("retry-after")).isEmpty();
      assertThat(chat(simulator).body()).contains("insufficient_quota");
    }
  }

  @Test
  void burstsComeAndGo() throws Exception {
    try (Simulator simulator = with(Scenarios.shipped("bursts"))) {
      List<Integer> statuses = new ArrayList<>();
      for (int second = 0; second < 13; second++) {
        statuses.add(message(simulator).statusCode());
        time.advance(Duration.ofSeconds(1));
      }
      assertThat(statuses)
          .containsExactly(200, 429, 429, 200, 200, 200, 200, 200, 200, 200, 200, 429, 429);
    }
  }

  @Test
  void aCountIsUsedUp() throws Exception {
    FaultRule twice =
        new FaultRule(
            new Fault.ServerError(),
            1,
            OptionalLong.of(2),
            Duration.ZERO,
            Optional.empty(),
            Optional.empty());
    try (Simulator simulator = with(List.of(twice))) {
      assertThat(List.of(message(simulator), message(simulator), message(simulator)))
          .extracting(HttpResponse::statusCode)
          .containsExactly(500, 500, 200);
    }
  }

  @Test
  void limitsFillAgain() throws Exception {
    Limit limit =
        new Limit(
            "claude-*",
            OptionalLong.of(60),
            OptionalLong.of(60_000),
            OptionalLong.of(60_000),
            OptionalLong.empty(),
            0.05,
            Optional.empty(),
            false);
    try (Simulator simulator = with(Scenario.CALM.withLimits(List.of(limit)))) {
      HttpResponse<String> first = message(simulator);
      assertThat(first.headers().firstValue("anthropic-ratelimit-requests-limit")).contains("60");
      assertThat(first.headers().firstValue("anthropic-ratelimit-requests-remaining"))
          .contains("2");
      assertThat(first.headers().firstValue("anthropic-ratelimit-input-tokens-remaining"))
          .contains("2000");
      message(simulator);
      message(simulator);
      HttpResponse<String> refused = message(simulator);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("retry-after")).contains("1");
      assertThat(refused.body()).contains("rate limit of 60 requests per minute");
      time.advance(Duration.ofSeconds(1));
      assertThat(message(simulator).statusCode()).isEqualTo(200);
      assertThat(chat(simulator).statusCode()).isEqualTo(200);
    }
  }

  private static Limit of(int requests, Optional<Acceleration> acceleration, boolean silent) {
    OptionalLong none = OptionalLong.empty();
    return new Limit("*", OptionalLong.of(requests), none, none, none, 0.05, acceleration, silent);
  }

  @Test
  void aProviderMayTellNothingOfItsLimits() throws Exception {
    Limit limit = of(20, Optional.empty(), true);
    try (Simulator simulator = with(Scenario.CALM.withLimits(List.of(limit)))) {
      message(simulator);
      HttpResponse<String> refused = message(simulator);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().map().keySet())
          .noneMatch(name -> name.startsWith("anthropic-ratelimit") || name.equals("retry-after"));
    }
  }

  @Test
  void requestsMayNotBecomeMoreTooSharply() throws Exception {
    Limit limit = of(60_000, Optional.of(new Acceleration(120, Duration.ofSeconds(1))), false);
    try (Simulator simulator = with(Scenario.CALM.withLimits(List.of(limit)))) {
      assertThat(List.of(message(simulator), message(simulator), message(simulator)))
          .extracting(HttpResponse::statusCode)
          .containsExactly(200, 200, 429);
      // The two that were let through allow 0.69 a second more each: 3.4 in all.
      time.advance(Duration.ofSeconds(1));
      assertThat(List.of(message(simulator), message(simulator), message(simulator)))
          .extracting(HttpResponse::statusCode)
          .containsOnly(200);
      assertThat(message(simulator).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void anAnswerWhoseClientIsGoneIsCharged() throws Exception {
    Scenario slow = Scenario.CALM.withLatency(new Latency.Fixed(Duration.ofMillis(300)));
    try (Simulator simulator = with(slow)) {
      String body = Asked.message("x");
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
        String head =
            "POST /v1/messages HTTP/1.1\r\nx-api-key: k\r\nanthropic-version: 2026-10-21\r\n";
        String rest = "content-length: " + body.length() + "\r\n\r\n" + body;
        client.getOutputStream().write((head + rest).getBytes(StandardCharsets.UTF_8));
        while (simulator.bill().calls().received() == 0) {
          Thread.onSpinWait();
        }
      }
      while (simulator.bill().ofKey("k").requests() == 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void onlyTheScenariosKeysAreTaken() throws Exception {
    Scenario calm = Scenario.CALM;
    Scenario closed =
        new Scenario(
            "closed",
            "Two keys.",
            calm.latency(),
            calm.firstToken(),
            List.of(),
            List.of(),
            calm.spendLimit(),
            calm.cache(),
            calm.batches(),
            Set.of("key-2", "key-3"),
            Map.of());
    try (Simulator simulator = with(closed);
        Client client = Client.anthropic(simulator.baseUrl())) {
      assertThat(message(simulator).statusCode()).isEqualTo(401);
      assertThat(chat(simulator).body()).contains("invalid_api_key").doesNotContain("key-1");
      Client known = client.without("x-api-key").with("x-api-key", "key-2");
      assertThat(known.post(MESSAGES, Asked.message("x")).statusCode()).isEqualTo(200);
    }
  }
}
