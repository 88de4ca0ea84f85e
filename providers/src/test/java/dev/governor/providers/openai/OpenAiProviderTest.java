package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Signals;
import dev.governor.api.provider.Usage;
import dev.governor.providers.openai.LocalServer.Answer;
import dev.governor.providers.openai.LocalServer.Asked;
import dev.governor.testkit.time.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class OpenAiProviderTest {

  private static final String ANSWER =
      """
      {"model": "m", "choices": [{"message": {"content": "{}"}, "finish_reason": "stop"}],
       "usage": {"prompt_tokens": 7, "completion_tokens": 2}}
      """;

  @Test
  void aQuestionGoesOutOnceAndItsAnswerComesBack() throws Exception {
    try (Opened it = Opened.on(_ -> Answer.json(ANSWER))) {
      Outcome outcome = it.provider().ask(Samples.request(), Signals.NONE);

      assertThat(outcome.answer().orElseThrow().usage()).isEqualTo(new Usage(7, 2, 0, 0));
      Asked asked = it.server().asked().getFirst();
      assertThat(it.calls()).containsExactly("POST /chat/completions");
      assertThat(asked.headers())
          .containsEntry("x-client-request-id", "item-1-2")
          .hasEntrySatisfying(
              "content-type", type -> assertThat(type).startsWith("application/json"))
          .doesNotContainKey("authorization");
      assertThat(asked.json().path("model").asString("")).isEqualTo("some-model");
      assertThat(asked.json().has("prompt_cache_key")).isFalse();
    }
  }

  @Test
  void aKeyThatIsNamedIsSentAsABearer() throws Exception {
    try (Opened it = Opened.on(Map.of("api_key_env", "LOCAL_KEY"), _ -> Answer.json(ANSWER))) {
      it.provider().ask(Samples.request(), Signals.NONE);

      assertThat(it.server().asked().getFirst().headers())
          .containsEntry("authorization", "Bearer " + Opened.KEY);
    }
  }

  @Test
  void aGatewaysHeaderAndVersionAreSent() throws Exception {
    Map<String, String> settings =
        Map.of(
            "api_key_env", "GATEWAY_KEY",
            "api_key_header", "api-key",
            "api_version", "preview",
            "api", "responses");
    try (Opened it =
        Opened.on(settings, _ -> Answer.json("{\"status\": \"completed\", \"output\": []}"))) {
      assertThat(it.provider().ask(Samples.request(), Signals.NONE))
          .isInstanceOf(Outcome.Empty.class);

      assertThat(it.calls()).containsExactly("POST /responses?api-version=preview");
      assertThat(it.server().asked().getFirst().headers())
          .containsEntry("api-key", Opened.KEY)
          .doesNotContainKey("authorization");
    }
  }

  @Test
  void aKeyThatTheServerQuotesIsNotPassedOn() throws Exception {
    String quoting = "{\"error\": {\"message\": \"Bad key %s!\"}}".formatted(Opened.KEY);
    try (Opened it = Opened.on(Map.of("api_key_env", "LOCAL_KEY"), _ -> Answer.of(401, quoting))) {
      assertThat(it.provider().ask(Samples.request(), Signals.NONE))
          .isEqualTo(new Outcome.Unauthorized("Bad key ***!"));
    }
  }

  @Test
  void aTornAnswerIsNoAnswer() throws Exception {
    try (Opened it = Opened.on(_ -> Answer.json(ANSWER).torn())) {
      assertThat(it.provider().ask(Samples.request(), Signals.NONE))
          .isInstanceOf(Outcome.Unreachable.class);
      assertThat(it.calls()).hasSize(1);
    }
  }

  @Test
  void withoutItsKeyTheVendorIsNotAsked() throws Exception {
    ProviderContext context = ProviderContext.of(List.of(), new ManualTime());
    try (Provider vendor =
        new OpenAiProviderFactory().create(ProviderConfig.named("openai"), context)) {
      assertThat(vendor.ask(Samples.request(), Signals.NONE))
          .isInstanceOf(Outcome.Unauthorized.class)
          .extracting(Outcome::sentence)
          .asString()
          .startsWith("the key OPENAI_API_KEY is missing");
    }
  }

  @Test
  void itIsFoundByItsService() {
    assertThat(ServiceLoader.load(ProviderFactory.class))
        .anyMatch(OpenAiProviderFactory.class::isInstance);
  }

  @Test
  void aServersNumbersAreItsWordForAWait() throws Exception {
    String error = Json.object().put("error", "slow").toString();
    try (Opened it = Opened.on(_ -> Answer.of(429, error).with("retry-after-ms", "1500"))) {
      assertThat(it.provider().ask(Samples.request(), Signals.NONE))
          .isEqualTo(new Outcome.RateLimited(Optional.of(Duration.ofMillis(1500)), "slow"));
    }
  }
}
