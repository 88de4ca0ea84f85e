package dev.governor.providers.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Price;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.HttpResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnthropicReplyTest {

  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
  private static final String WHERE = "api.anthropic.com:443";

  private final AnthropicReply replies =
      new AnthropicReply(new AnthropicErrors(WHERE, Optional.of(Samples.KEY)));

  @Test
  void anAnswerHasItsTextModelUsageAndPrice() {
    Outcome outcome = outcome(200, "application/json", Samples.message("{}", "end_turn"));
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Succeeded(
                new Reply(
                    "{}",
                    "claude-sonnet-5-5",
                    new Usage(10, 20, 3000, 400),
                    // 10 x 2 + 20 x 10 + 3000 x 0.10 + 400 x 2.50 dollars a million.
                    new Cost.Known(new BigDecimal("0.00152000")))));
  }

  @ParameterizedTest
  @CsvSource({
    "end_turn, '{}', succeeded",
    "stop_sequence, '{}', succeeded",
    "end_turn, ' ', empty",
    "a_reason_to_come, '{}', succeeded",
    "max_tokens, '{', truncated",
    "max_tokens, '', truncated",
    "model_context_window_exceeded, '{', truncated",
    "refusal, '', refused",
    "pause_turn, '', invalid",
    "tool_use, '', invalid",
  })
  void theStopReasonSaysWhatTheAnswerIs(String reason, String text, String label) {
    Outcome outcome = outcome(200, "application/json", Samples.message(text, reason));
    assertThat(outcome.label()).isEqualTo(label);
    assertThat(outcome.answer().orElseThrow().usage().output()).isEqualTo(20);
  }

  @Test
  void aRefusalSaysWhyAndThinkingIsNoText() {
    String body =
        """
        {"type": "message", "model": "m", "stop_reason": "refusal",
         "stop_details": {"type": "refusal", "category": "cyber", "explanation": "not that"},
         "content": [{"type": "thinking", "thinking": "hm"}, {"type": "text", "text": "No"},
           {"type": "text", "text": "!"}]}
        """;
    Outcome outcome = outcome(200, "application/json", body);
    assertThat(outcome.sentence()).isEqualTo("the model declined to answer (cyber): not that");
    Reply reply = outcome.answer().orElseThrow();
    assertThat(reply.text()).isEqualTo("No!");
    assertThat(reply.cost()).as("without usage").isEqualTo(Cost.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_request_error, 'max_tokens: must be greater than 0', rejected",
    "400, invalid_request_error, 'Your credit balance is too low to access the API.', spend_limited",
    "400, invalid_request_error, 'You have reached your specified API usage limits.', spend_limited",
    "400, invalid_request_error, 'This would exceed your spending limit', spend_limited",
    "401, authentication_error, 'invalid x-api-key', unauthorized",
    "402, billing_error, 'pay', spend_limited",
    "403, permission_error, 'not yours', unauthorized",
    "404, not_found_error, 'model: claude-x', misdirected",
    "409, conflict_error, 'conflict', rejected",
    "413, request_too_large, 'too large', rejected",
    "429, rate_limit_error, 'slow down', rate_limited",
    "500, api_error, 'internal', rejected",
    "502, api_error, 'gateway', rejected",
    "504, timeout_error, 'late', timed_out",
    "529, overloaded_error, 'Overloaded', overloaded",
    "503, a_type_to_come, 'busy', overloaded",
    "418, a_type_to_come, 'teapot', rejected",
  })
  void everyErrorIsItsOutcomeAndIsQuoted(int status, String type, String said, String label) {
    Outcome outcome = outcome(status, "application/json", Samples.error(type, said));
    assertThat(outcome.label()).isEqualTo(label);
    assertThat(outcome.sentence()).endsWith(said);
    if (outcome instanceof Outcome.Rejected rejected) {
      assertThat(rejected.status()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429, rate_limit_error, enforced_spend_limit_reached, spend_limited",
    "429, rate_limit_error, contract_spend_limit_reached, spend_limited",
    "429, rate_limit_error, linked_organization_spend_limit_reached, spend_limited",
    "403, permission_error, linked_organization_billing_unavailable, spend_limited",
    "429, rate_limit_error, ramp_limit_exceeded, rate_limited",
    "403, permission_error, organization_on_hold, unauthorized",
  })
  void theCodeInTheDetailsTellsMoreThanTheType(int status, String type, String code, String label) {
    String body =
        """
        {"type": "error", "error": {"type": "%s", "message": "m",
         "details": {"error_code": "%s"}}}
        """
            .formatted(type, code);
    assertThat(outcome(status, "application/json", body).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "200, text/html, '<html>', misdirected",
    "200, application/json, '<!DOCTYPE html>', misdirected",
    "200, application/json, '{\"id\": 1}', misdirected",
    "200, text/plain, 'hello', misdirected",
    "200, application/json, '{\"type\": \"mess', unreachable",
    "200, application/json, '', misdirected",
    "302, text/html, '', misdirected",
    "401, application/json, '', unauthorized",
    "403, text/html, '<html>', misdirected",
    "404, text/html, '<html>', misdirected",
    "404, application/json, '{\"detail\": \"Not Found\"}', misdirected",
    "407, text/html, '', misdirected",
    "408, text/html, '<html>', timed_out",
    "429, text/html, '<html>', rate_limited",
    "500, text/plain, 'oops', rejected",
    "502, text/html, '<html>', rejected",
    "503, text/html, '<html>', overloaded",
    "504, text/html, '<html>', timed_out",
    "529, text/plain, '', overloaded",
  })
  void whatIsNotTheApisOwnIsToldByStatusAndShape(
      int status, String contentType, String body, String label) {
    Outcome outcome = outcome(status, contentType, body);
    assertThat(outcome.label()).isEqualTo(label);
    assertThat(outcome.sentence()).contains(WHERE);
  }

  @Test
  void theWaitIsAsTheHeadersSay() {
    String body = Samples.error("rate_limit_error", "slow down");
    assertThat(answer(429, Map.of("Retry-After", "7"), body))
        .isEqualTo(new Outcome.RateLimited(Optional.of(Duration.ofSeconds(7)), "slow down"));
    assertThat(answer(429, Map.of("retry-after", "Tue, 24 Nov 2026 06:01:00 GMT"), body))
        .isEqualTo(new Outcome.RateLimited(Optional.of(Duration.ofMinutes(1)), "slow down"));
    assertThat(answer(429, Map.of("retry-after", "soon"), body))
        .isEqualTo(new Outcome.RateLimited(Optional.empty(), "slow down"));
    assertThat(answer(529, Map.of("retry-after", "0.5"), Samples.error("overloaded_error", "full")))
        .isEqualTo(new Outcome.Overloaded(Optional.of(Duration.ofMillis(500)), "full"));
  }

  @Test
  void theKeyIsNeverQuoted() {
    String echo = Samples.error("authentication_error", "invalid: sk-ant-very-secret\nreally");
    assertThat(outcome(401, "application/json", echo).sentence())
        .isEqualTo("invalid: the secret ANTHROPIC_API_KEY really");
    assertThat(outcome(500, "text/plain", "sk-ant-very-secret").sentence())
        .doesNotContain("sk-ant");
  }

  @Test
  void whatHasNoAnswerIsUnreachableOrTimedOut() {
    assertThat(of(new HttpResult.NotSent("m"))).isEqualTo(new Outcome.Unreachable("m", false));
    assertThat(of(new HttpResult.NoAnswer(false, "m"))).isEqualTo(new Outcome.Unreachable("m"));
    assertThat(of(new HttpResult.NoAnswer(true, "m"))).isEqualTo(new Outcome.TimedOut("m"));
    assertThat(of(new HttpResult.ProxyRefused(407, "m"))).isEqualTo(new Outcome.Misdirected("m"));
    assertThat(of(new HttpResult.ProxyRefused(503, "m"))).isEqualTo(new Outcome.Unreachable("m"));
    assertThat(of(new HttpResult.TooLarge(200, HttpHeaders.NONE, "m")))
        .isEqualTo(new Outcome.Rejected(200, "m"));
  }

  @Test
  void aLinesErrorIsAsThatOfACall() {
    AnthropicErrors errors = replies.errors();
    assertThat(line(errors, "invalid_request_error")).isEqualTo(new Outcome.Rejected(400, "m"));
    assertThat(line(errors, "api_error")).isEqualTo(new Outcome.Rejected(500, "m"));
    assertThat(line(errors, "overloaded_error").label()).isEqualTo("overloaded");
    assertThat(line(errors, "authentication_error").label()).isEqualTo("unauthorized");
    assertThat(line(errors, "billing_error").label()).isEqualTo("spend_limited");
  }

  private static Outcome line(AnthropicErrors errors, String type) {
    return errors.ofLine(Json.object().put("type", type).put("message", "m"), NOW);
  }

  private Outcome outcome(int status, String contentType, String body) {
    return answer(status, Map.of("content-type", contentType), body);
  }

  private Outcome answer(int status, Map<String, String> headers, String body) {
    return of(new HttpResult.Answered(status, new HttpHeaders(headers), body));
  }

  private Outcome of(HttpResult result) {
    return replies.outcome(
        result, (_, usage) -> Price.of(Samples.model(Samples.NEW).prices(), usage), NOW);
  }
}
