package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.HttpResult;
import dev.governor.testkit.time.ManualTime;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  private static final Billing BILLING =
      (_, usage) -> Price.of(Samples.model(true, true).prices(), usage);
  private static final ManualTime TIME = new ManualTime();
  private static final Answers CHAT =
      new Answers(new ChatShape("max_tokens"), "host:443", TIME, true);
  private static final Answers RESPONSES =
      new Answers(new ResponsesShape(), "host:443", TIME, true);

  private static Outcome of(Answers answers, String body) {
    return answers.of(
        new HttpResult.Answered(
            200, new HttpHeaders(Map.of("content-type", "application/json")), body),
        "asked",
        BILLING);
  }

  private static Reply reply(Outcome outcome) {
    return outcome.answer().orElseThrow();
  }

  private static String chat(String message, String reason) {
    return """
    {"id": "chatcmpl-1", "object": "chat.completion", "model": "m-2026-01-01",
     "choices": [{"index": 0, "message": %s, "finish_reason": %s}],
     "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100,
       "prompt_tokens_details": {"cached_tokens": 600, "cache_write_tokens": 300},
       "completion_tokens_details": {"reasoning_tokens": 40}}}
    """
        .formatted(message, reason);
  }

  private static String responses(String status, String content) {
    return """
    {"id": "resp_1", "object": "response", "model": "m-2026-01-01", %s, "error": null,
     "output": [
       {"type": "reasoning", "summary": []},
       {"type": "message", "role": "assistant", "content": [%s]}],
     "usage": {"input_tokens": 1000, "output_tokens": 100, "total_tokens": 1100,
       "input_tokens_details": {"cached_tokens": 600, "cache_write_tokens": 300},
       "output_tokens_details": {"reasoning_tokens": 40}}}
    """
        .formatted(status, content);
  }

  private static final String TEXT =
      """
      {"type": "output_text", "text": "{}", "annotations": []}\
      """;
  private static final String REFUSAL =
      """
      {"type": "refusal", "refusal": "I cannot."}\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"content\": \"{}\", \"refusal\": null}  | \"stop\"           | succeeded",
        "{\"content\": \"{}\"}                     | null               | succeeded",
        "{\"content\": \"{}\"}                     | \"eos\"            | succeeded",
        "{\"content\": [{\"type\": \"text\", \"text\": \"{}\"}]} | \"stop\" | succeeded",
        "{\"content\": \"{\\\"a\\\":\"}            | \"length\"         | truncated",
        "{\"content\": null}                       | \"length\"         | truncated",
        "{\"content\": \"half\"}                   | \"content_filter\" | refused",
        "{\"content\": null, \"refusal\": \"No.\"} | \"stop\"           | refused",
        "{\"content\": \"\"}                       | \"stop\"           | empty",
        "{\"content\": null}                       | \"stop\"           | empty",
        "{}                                        | \"stop\"           | empty",
        "{\"content\": \"half\"}                   | \"error\"          | unreachable",
        "{\"content\": \"half\"}                   | \"abort\"          | unreachable",
      })
  void howAChatEnds(String message, String reason, String label) {
    assertThat(of(CHAT, chat(message, reason)).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"status\": \"completed\" | text | succeeded",
        "\"x\": 1 | text | succeeded",
        "\"status\": \"completed\" | refusal | refused",
        "\"status\": \"completed\" | none | empty",
        "\"status\": \"incomplete\", \"incomplete_details\": {\"reason\": \"max_output_tokens\"} | text | truncated",
        "\"status\": \"incomplete\", \"incomplete_details\": {\"reason\": \"max_output_tokens\"} | none | truncated",
        "\"status\": \"incomplete\", \"incomplete_details\": {\"reason\": \"content_filter\"} | text | refused",
        "\"status\": \"incomplete\", \"incomplete_details\": {\"reason\": \"steered\"} | text | unreachable",
        "\"status\": \"cancelled\" | none | cancelled",
        "\"status\": \"in_progress\" | none | unreachable",
      })
  void howAResponseEnds(String status, String content, String label) {
    String parts =
        switch (content) {
          case "text" -> TEXT;
          case "refusal" -> REFUSAL;
          default -> "";
        };
    assertThat(of(RESPONSES, responses(status, parts)).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "server_error, rejected",
    "rate_limit_exceeded, rate_limited",
    "insufficient_quota, spend_limited",
    "server_is_overloaded, overloaded",
    "invalid_prompt, refused",
    "bio_policy, refused",
    "image_too_large, rejected",
  })
  void howAResponseFails(String code, String label) {
    Outcome outcome =
        of(
            RESPONSES,
            """
            {"object": "response", "status": "failed", "output": [], "usage": null,
             "error": {"code": "%s", "message": "It did not work."}}
            """
                .formatted(code));

    assertThat(outcome.label()).isEqualTo(label);
    assertThat(outcome.sentence()).contains("It did not work. (" + code + ")");
  }

  @Test
  void usageKeepsApartWhatTheVendorCountsTogether() {
    Reply chat = reply(of(CHAT, chat("{\"content\": \"{}\"}", "\"stop\"")));
    Reply response = reply(of(RESPONSES, responses("\"status\": \"completed\"", TEXT)));

    // 100 * 2 + 600 * 0.2 + 300 * 2.5 + 100 * 10 = 2070 dollars for a million times as many
    Cost cost = new Cost.Known(new BigDecimal("0.002070"));
    assertThat(chat).isEqualTo(new Reply("{}", "m-2026-01-01", chat.usage(), chat.cost()));
    assertThat(chat.usage()).isEqualTo(new Usage(100, 100, 600, 300));
    assertThat(chat.cost()).isInstanceOf(Cost.Known.class);
    assertThat(((Cost.Known) chat.cost()).usd()).isEqualByComparingTo(((Cost.Known) cost).usd());
    assertThat(response).isEqualTo(chat);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"choices\": [{\"message\": {\"content\": \"{}\"}}]}",
        "{\"choices\": [{\"message\": {\"content\": \"{}\"}}], \"usage\": null}",
        "{\"choices\": [{\"message\": {\"content\": \"{}\"}}], \"usage\": {\"prompt_tokens\": 0}}",
      })
  void usageThatIsNotToldIsUnknownAndNotFree(String body) {
    assertThat(of(CHAT, body))
        .isEqualTo(new Outcome.Succeeded(new Reply("{}", "asked", Usage.NONE, Cost.UNKNOWN)));
  }

  @Test
  void anotherTierHasAnotherPrice() {
    String body =
        """
        {"choices": [{"message": {"content": "{}"}}], "service_tier": "%s",
         "usage": {"prompt_tokens": 10, "completion_tokens": 1}}
        """;

    assertThat(reply(of(CHAT, body.formatted("priority"))).cost()).isEqualTo(Cost.UNKNOWN);
    assertThat(reply(of(CHAT, body.formatted("default"))).cost()).isInstanceOf(Cost.Known.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"choices\": [{                                   | unreachable",
        "                                                   | unreachable",
        "not json                                           | unreachable",
        "{\"a\":1} {\"a\":1}                                | unreachable",
        "<html><body>Log in</body></html>                   | misdirected",
        "{\"models\": []}                                   | misdirected",
        "[]                                                 | misdirected",
        "{\"choices\": []}                                  | empty",
        "{\"error\": {\"message\": \"down\", \"code\": 502}}| rejected",
        "{\"error\": {\"message\": \"slow\", \"code\": 429}}| rate_limited",
        "{\"error\": {\"message\": \"x\", \"code\": \"y\"}} | rejected",
      })
  void whatIsNoAnswerOfThisApi(String body, String label) {
    assertThat(of(CHAT, body == null ? "" : body).label()).isEqualTo(label);
  }

  @Test
  void aCallWithoutAnAnswerIsWhatHttpSays() {
    assertThat(CHAT.of(new HttpResult.NoAnswer(true, "too late"), "asked", BILLING))
        .isEqualTo(new Outcome.TimedOut("too late"));
    assertThat(CHAT.of(new HttpResult.NotSent("no such host"), "asked", BILLING))
        .isEqualTo(new Outcome.Unreachable("no such host", false));
  }
}
