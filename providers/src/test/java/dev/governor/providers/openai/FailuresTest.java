package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Outcome;
import dev.governor.providers.http.HttpHeaders;
import dev.governor.providers.http.HttpResult;
import dev.governor.testkit.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class FailuresTest {

  private static final Instant NOW = new ManualTime().now();
  private static final Answers ANSWERS =
      new Answers(new ChatShape("max_tokens"), "host:443", new ManualTime(), true);

  private static Outcome of(int status, Map<String, String> headers, String body) {
    return ANSWERS.failure(
        new HttpResult.Answered(status, new HttpHeaders(headers), body), "asked");
  }

  private static String error(@Nullable String type, @Nullable String code, String message) {
    ObjectNode error = Json.object();
    error
        .putObject("error")
        .put("message", message)
        .put("type", type)
        .putNull("param")
        .put("code", code);
    return error.toString();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "400, invalid_request_error, -,                          rejected",
        "400, invalid_request_error, context_length_exceeded,    rejected",
        "400, invalid_request_error, unsupported_parameter,      rejected",
        "400, invalid_request_error, billing_hard_limit_reached, spend_limited",
        "400, invalid_request_error, model_not_found,            misdirected",
        "400, -,                     content_filter,             refused",
        "400, invalid_request_error, invalid_prompt,             refused",
        "400, invalid_request_error, content_policy_violation,   refused",
        "400, service_unavailable_error, server_is_overloaded,   overloaded",
        "401, invalid_request_error, invalid_api_key,            unauthorized",
        "401, authentication_error,  -,                          unauthorized",
        "401, -,                     -,                          unauthorized",
        "402, -,                     -,                          spend_limited",
        "403, request_forbidden,     unsupported_country_region_territory, unauthorized",
        "403, insufficient_permissions, -,                       unauthorized",
        "403, insufficient_quota,    insufficient_quota,         spend_limited",
        "404, invalid_request_error, model_not_found,            misdirected",
        "404, NotFoundError,         404,                        misdirected",
        "404, -,                     DeploymentNotFound,         misdirected",
        "405, -,                     -,                          misdirected",
        "408, -,                     -,                          timed_out",
        "409, -,                     -,                          rejected",
        "410, -,                     -,                          misdirected",
        "413, -,                     -,                          rejected",
        "422, -,                     -,                          rejected",
        "429, requests,              rate_limit_exceeded,        rate_limited",
        "429, tokens,                rate_limit_exceeded,        rate_limited",
        "429, -,                     -,                          rate_limited",
        "429, insufficient_quota,    insufficient_quota,         spend_limited",
        "429, -,                     billing_hard_limit_reached, spend_limited",
        "429, billing_not_active,    billing_not_active,         spend_limited",
        "429, engine_overloaded_error, -,                        overloaded",
        "429, -,                     slow_down,                  overloaded",
        "500, server_error,          -,                          rejected",
        "500, server_error,          insufficient_quota,         spend_limited",
        "502, -,                     -,                          rejected",
        "503, -,                     -,                          overloaded",
        "503, unavailable_error,     503,                        overloaded",
        "504, -,                     -,                          timed_out",
        "520, -,                     -,                          rejected",
        "524, -,                     -,                          timed_out",
        "529, overloaded_error,      -,                          overloaded",
      })
  void everyErrorHasItsOutcome(
      int status, @Nullable String type, @Nullable String code, String label) {
    Outcome outcome = of(status, Map.of(), error(type, code, "The reason."));

    assertThat(outcome.label()).isEqualTo(label);
    assertThat(outcome.sentence()).contains("The reason.");
    if (outcome instanceof Outcome.Rejected(int kept, _)) {
      assertThat(kept).isEqualTo(status);
    }
  }

  @Test
  void whatIsLargerThanAMinutesTokensIsNotWaitedForForever() {
    assertThat(
            of(
                429,
                Map.of("retry-after", "2"),
                error(
                    "tokens",
                    "rate_limit_exceeded",
                    "Request too large for m on tokens per min (TPM): Limit 100, Requested 200.")))
        .isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void anOverloadIsKnownByItsWordsToo() {
    String words = "The engine is currently overloaded, please try again later";

    assertThat(of(429, Map.of("retry-after", "3"), error(null, null, words)))
        .isEqualTo(new Outcome.Overloaded(Optional.of(Duration.ofSeconds(3)), words));
    assertThat(of(500, Map.of(), error("server_error", null, words)))
        .isInstanceOf(Outcome.Overloaded.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"error\": \"model 'x' not found\"}                     | model 'x' not found",
        "{\"object\": \"error\", \"message\": \"No.\", \"code\": 40303} | No.",
        "{\"detail\": \"Not Found\"}                              | Not Found",
        "{\"detail\": [{\"msg\": \"field required\"}]}            | [{\"msg\":\"field required\"}]",
        "upstream connect error                                   | upstream connect error",
        "{}                                                       | the server gave no reason",
      })
  void otherServersHaveOtherForms(String body, String message) {
    assertThat(of(404, Map.of(), body)).isEqualTo(new Outcome.Misdirected(message));
  }

  @Test
  void aPageForPeopleIsNoApiButAGatewaysPagePasses() {
    String page = "<html><head><title>Welcome</title></head></html>";

    assertThat(of(404, Map.of("content-type", "text/html"), page))
        .isInstanceOf(Outcome.Misdirected.class);
    assertThat(of(302, Map.of("location", "https://elsewhere/"), ""))
        .isInstanceOf(Outcome.Misdirected.class);
    assertThat(of(502, Map.of("content-type", "text/html"), page))
        .isInstanceOf(Outcome.Rejected.class);
    assertThat(of(503, Map.of("content-type", "text/html"), page))
        .isInstanceOf(Outcome.Overloaded.class);
  }

  @Test
  void aKeyThatIsQuotedIsNotPassedOn() {
    assertThat(
            of(
                    401,
                    Map.of(),
                    error(null, "invalid_api_key", "Incorrect API key: sk-proj-abc12345."))
                .sentence())
        .isEqualTo("Incorrect API key: sk-***. (invalid_api_key)");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,        retry-after: 7,                                                   7s",
        "-,        retry-after-ms: 250; retry-after: 7,                              0.25s",
        "-,        retry-after: Thu%2C 01 Jan 2026 00:00:30 GMT,                     30s",
        "requests, x-ratelimit-reset-requests: 1m2.5s; x-ratelimit-reset-tokens: 9s, 62.5s",
        "tokens,   x-ratelimit-reset-requests: 1m2.5s; x-ratelimit-reset-tokens: 17ms, 0.017s",
        "-, x-ratelimit-remaining-tokens: 0; x-ratelimit-reset-tokens: 6m0s; x-ratelimit-remaining-requests: 5; x-ratelimit-reset-requests: 9h, 360s",
        "-, x-ratelimit-remaining-tokens: 0; x-ratelimit-reset-tokens: 12,           12s",
        "-, x-ratelimit-remaining-tokens: 0; x-ratelimit-reset-tokens: soon,         -",
        "-, x-ratelimit-reset-tokens: 6m0s,                                          -",
      })
  void howLongTheServerAsksUsToWait(
      @Nullable String type, String headers, @Nullable String seconds) {
    Map<String, String> sent =
        Arrays.stream(headers.replace("%2C", ",").split("; "))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf(':')),
                    line -> line.substring(line.indexOf(':') + 2)));

    Outcome outcome =
        Failures.of(
            new HttpResult.Answered(
                429, new HttpHeaders(sent), error(type, "rate_limit_exceeded", "Slower.")),
            "asked",
            NOW);

    assertThat(outcome)
        .isEqualTo(
            new Outcome.RateLimited(
                Optional.ofNullable(seconds).map(text -> Duration.parse("PT" + text)),
                "Slower. (rate_limit_exceeded)"));
  }
}
