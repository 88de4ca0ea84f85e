package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Usage;
import dev.governor.providers.http.Awaiting;
import dev.governor.providers.openai.LocalServer.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Answers that come in pieces come to what they would have come to in one.
class StreamingTest {

  private static final Map<String, String> RESPONSES = Map.of("api", "responses");

  private final Awaiting signals = new Awaiting();

  private Outcome ask(Map<String, String> settings, String... events) throws Exception {
    StringBuilder body = new StringBuilder();
    for (String event : events) {
      body.append("data: ").append(event.strip()).append("\n\n");
    }
    return ask(settings, Answer.of(200, body.toString()).with("content-type", "text/event-stream"));
  }

  private Outcome ask(Map<String, String> settings, Answer answer) throws Exception {
    try (Opened it = Opened.on(settings, _ -> answer)) {
      Outcome outcome = it.provider().ask(Samples.request(), signals);
      assertThat(it.server().asked().getFirst().json().path("stream").asBoolean()).isTrue();
      return outcome;
    }
  }

  private static String chunk(String delta, String finished) {
    return """
    {"model": "m", "choices": [{"index": 0, "delta": %s, "finish_reason": %s}], "usage": null}
    """
        .formatted(delta, finished);
  }

  @Test
  void theChunksOfAChatArePutTogether() throws Exception {
    Outcome outcome =
        ask(
            Map.of(),
            chunk("{\"role\": \"assistant\"}", "null"),
            chunk("{\"content\": \"{\"}", "null"),
            chunk("{\"content\": \"}\"}", "null"),
            chunk("{}", "\"stop\""),
            """
            {"model": "m", "choices": [], "usage": {"prompt_tokens": 2007, "completion_tokens": 2, "prompt_tokens_details": {"cached_tokens": 2000}}}
            """
                .replace("\n", ""),
            "[DONE]");
    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(outcome.answer().orElseThrow().text()).isEqualTo("{}");
    assertThat(outcome.answer().orElseThrow().usage()).isEqualTo(new Usage(7, 2, 2000, 0));
    assertThat(signals.timesBegun()).isEqualTo(1);
  }

  @Test
  void aChatIsCutOffOrDeclinedInPiecesToo() throws Exception {
    assertThat(ask(Map.of(), chunk("{\"content\": \"{\"}", "\"length\"")))
        .isInstanceOf(Outcome.Truncated.class);
    assertThat(ask(Map.of(), chunk("{\"refusal\": \"No.\"}", "\"stop\"")))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void whatBreaksOffIsNoAnswer() throws Exception {
    assertThat(ask(Map.of(), chunk("{\"content\": \"{\"}", "null")))
        .isInstanceOf(Outcome.Unreachable.class);
    assertThat(ask(Map.of(), "{\"choices\": [", chunk("{}", "\"stop\"")))
        .isInstanceOf(Outcome.Unreachable.class);
    assertThat(ask(RESPONSES, "{\"type\": \"response.output_text.delta\", \"delta\": \"{\"}"))
        .isInstanceOf(Outcome.Unreachable.class);
  }

  @Test
  void theLastEventOfAResponseCarriesIt() throws Exception {
    Outcome outcome =
        ask(
            RESPONSES,
            "{\"type\": \"response.created\", \"response\": {\"status\": \"in_progress\"}}",
            "{\"type\": \"response.output_text.delta\", \"delta\": \"{}\"}",
            """
            {"type": "response.completed", "response": {"model": "m", "status": "completed", "output": [{"type": "message", "content": [{"type": "output_text", "text": "{}"}]}], "usage": {"input_tokens": 7, "output_tokens": 2}}}
            """
                .replace("\n", ""));
    assertThat(outcome.answer().orElseThrow().text()).isEqualTo("{}");
    assertThat(outcome.answer().orElseThrow().usage()).isEqualTo(new Usage(7, 2, 0, 0));
    assertThat(signals.timesBegun()).isEqualTo(1);
  }

  @Test
  void anErrorInTheStreamIsThatError() throws Exception {
    String limited =
        "{\"error\": {\"code\": 429, \"type\": \"rate_limit_error\", \"message\": \"slow\"}}";
    assertThat(ask(Map.of(), limited)).isInstanceOf(Outcome.RateLimited.class);
  }

  @Test
  void aServerThatDoesNotStreamIsHeardAllTheSame() throws Exception {
    assertThat(
            ask(
                Map.of(),
                Answer.json(
                    """
                    {"model": "m", "choices": [{"message": {"content": "{}"}, "finish_reason": "stop"}],
                     "usage": {"prompt_tokens": 7, "completion_tokens": 2}}
                    """)))
        .isInstanceOf(Outcome.Succeeded.class);
    assertThat(signals.timesBegun()).isZero();
  }
}
