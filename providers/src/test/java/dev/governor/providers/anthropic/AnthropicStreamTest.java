package dev.governor.providers.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.PromptCaching;
import dev.governor.api.provider.PromptCaching.Marking;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import dev.governor.providers.http.Awaiting;
import dev.governor.providers.http.RawServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Answers that come in pieces come to what they would have come to in one.
@Timeout(30)
class AnthropicStreamTest {

  private static final String START =
      """
      event: message_start
      data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],"model":"claude-sonnet-5-5","stop_reason":null,"usage":{"input_tokens":10,"output_tokens":1,"cache_read_input_tokens":3000,"cache_creation_input_tokens":400}}}

      """;
  private static final String BEGIN =
      """
      event: content_block_start
      data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

      event: ping
      data: {"type": "ping"}

      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{\\"title\\":"}}

      """;
  private static final String REST =
      """
      event: content_block_delta
      data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\\"\u00e4 lamp\\"}"}}

      event: content_block_stop
      data: {"type":"content_block_stop","index":0}

      event: message_delta
      data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":20}}

      """;
  private static final String STOP =
      """
      event: message_stop
      data: {"type":"message_stop"}

      """;

  private final Awaiting signals = new Awaiting();

  private Outcome ask(int status, String type, String body) throws Exception {
    try (RawServer server = RawServer.answering(status, type, body);
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      return provider.ask(Samples.question(Samples.NEW), signals);
    }
  }

  private Outcome stream(String events) throws Exception {
    return ask(200, "text/event-stream; charset=utf-8", events);
  }

  private static String error(String type) {
    return "event: error\ndata: " + Samples.error(type, "Trouble") + "\n\n";
  }

  @Test
  void theWholeAnswerIsPutTogether() throws Exception {
    Outcome whole =
        ask(200, "application/json", Samples.message("{\"title\":\"\u00e4 lamp\"}", "end_turn"));
    assertThat(signals.timesBegun()).isZero();
    assertThat(stream(START + BEGIN + REST + STOP)).isEqualTo(whole);
    assertThat(whole.answer().orElseThrow().usage()).isEqualTo(new Usage(10, 20, 3000, 400));
    assertThat(signals.timesBegun()).isEqualTo(1);
  }

  @Test
  void itsBeginningIsToldWhileItGoesOn() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Boolean> toldInTime = new CompletableFuture<>();
    try (RawServer server =
            new RawServer((request, peer) -> {
              peer.say(
                  "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
              peer.say(START + BEGIN);
              begun.await();
              toldInTime.complete(true);
              peer.say(REST + STOP);
              peer.hangUp();
            });
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      Outcome outcome =
          provider.ask(
              Samples.question(Samples.NEW),
              new Signals() {
                @Override
                public void limits(LimitReport report) {}

                @Override
                public boolean awaitsBeginning() {
                  return true;
                }

                @Override
                public void begun() {
                  begun.countDown();
                }
              });
      assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
      assertThat(toldInTime.get()).isTrue();
    }
  }

  @Test
  void itIsAskedForInPiecesOnlyWhereSomebodyWaits() throws Exception {
    try (RawServer server = RawServer.answering(500, "application/json", "{}");
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      provider.ask(Samples.question(Samples.NEW), Signals.NONE);
      provider.ask(Samples.question(Samples.NEW), signals);
      assertThat(server.received().getFirst().body()).doesNotContain("\"stream\"");
      assertThat(Json.parse(server.received().getLast().body()).path("stream").asBoolean())
          .isTrue();
      assertThat(server.received().getLast().head()).contains("Accept: text/event-stream");
    }
  }

  @Test
  void anErrorBeforeItsFirstWordIsThatError() throws Exception {
    assertThat(stream(START + error("overloaded_error"))).isInstanceOf(Outcome.Overloaded.class);
    assertThat(stream(error("rate_limit_error"))).isInstanceOf(Outcome.RateLimited.class);
    assertThat(stream(error("invalid_request_error"))).isInstanceOf(Outcome.Rejected.class);
    assertThat(ask(529, "application/json", Samples.error("overloaded_error", "Overloaded")))
        .isInstanceOf(Outcome.Overloaded.class);
    assertThat(signals.timesBegun()).isZero();
  }

  @Test
  void whatBreaksOffAfterItsFirstWordMayBeChargedAndIsNoAnswer() throws Exception {
    assertThat(stream(START + BEGIN + error("overloaded_error")))
        .isInstanceOf(Outcome.Unreachable.class)
        .extracting(Outcome::sentence)
        .asString()
        .endsWith("broke off in the middle of its answer: Trouble");
    assertThat(stream(START + BEGIN + REST)).isInstanceOf(Outcome.Unreachable.class);
    assertThat(stream(START + BEGIN + "data: {\"type\":\"conte\n\n" + REST + STOP))
        .isInstanceOf(Outcome.Unreachable.class);
  }

  @Test
  void anAnswerOfAnotherKindIsWhatItIs() throws Exception {
    assertThat(stream(START + REST.replace("end_turn", "max_tokens") + STOP))
        .isInstanceOf(Outcome.Truncated.class);
    assertThat(
            stream(
                START
                    + "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\"},"
                    + "\"usage\":{\"output_tokens\":1}}\n\n"
                    + STOP))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(ask(200, "text/html", "<html>no</html>")).isInstanceOf(Outcome.Misdirected.class);
  }

  @Test
  void theTermsSayHowPromptsAreKept() throws Exception {
    try (Provider usual = provider(Map.of());
        Provider shorter = provider(Map.of("prompt_cache_lifetime", "30s"))) {
      assertThat(caching(usual, Samples.OLD))
          .isEqualTo(new PromptCaching.Kept(Marking.EXPLICIT, Duration.ofMinutes(5), 4096));
      assertThat(caching(shorter, Samples.NEW))
          .isEqualTo(new PromptCaching.Kept(Marking.EXPLICIT, Duration.ofSeconds(30), 1024));
    }
  }

  private static Provider provider(Map<String, String> settings) {
    return Samples.provider(URI.create("http://127.0.0.1:9"), settings, Time.system());
  }

  private static PromptCaching caching(Provider provider, String model) {
    ModelTerms terms = provider.terms(model, new Sampling(100, 0.7));
    return terms.caching();
  }
}
