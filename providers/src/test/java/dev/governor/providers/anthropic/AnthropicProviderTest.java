package dev.governor.providers.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.api.time.Time;
import dev.governor.providers.http.RawServer;
import dev.governor.testkit.time.ManualTime;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnthropicProviderTest {

  private static final Sampling SAMPLING = new Sampling(1000, 0.7);
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  @Test
  void aQuestionIsOneCallWithTheKeyTheVersionAndTheAttemptsName() throws Exception {
    try (RawServer server =
            RawServer.answering(200, "application/json", Samples.message("{}", "end_turn"));
        Provider provider = Samples.provider(server.url(), Map.of(), Time.system())) {
      assertThat(provider.ask(Samples.question(Samples.NEW), Signals.NONE).label())
          .isEqualTo("succeeded");
      provider.ask(Samples.question(Samples.OLD), Signals.NONE);

      RawServer.Received first = server.received().getFirst();
      assertThat(first.line()).isEqualTo("POST /v1/messages HTTP/1.1");
      assertThat(first.head())
          .contains("x-api-key: sk-ant-very-secret\r\n")
          .contains("anthropic-version: 2026-10-21\r\n")
          .contains("x-client-request-id: item-1-2\r\n")
          .containsIgnoringCase("content-type: application/json\r\n");
      assertThat(Json.parse(first.body()))
          .isEqualTo(
              AnthropicRequest.body(Samples.question(Samples.NEW), Samples.model(Samples.NEW)));
      assertThat(server.received().getLast().head()).contains("anthropic-version: 2023-06-01\r\n");
      assertThat(server.received()).hasSize(2);
    }
  }

  @Test
  void theTermsSayWhatIsLeftOutAndByWhichVersion() {
    try (Provider provider = Samples.provider(NOWHERE, Map.of(), new ManualTime())) {
      ModelTerms terms = provider.terms("claude-sonnet", SAMPLING);
      assertThat(terms.id()).isEqualTo("claude-sonnet-5-5");
      assertThat(terms.capacity().maxOutputTokens()).hasValue(128_000);
      assertThat(terms.notes())
          .containsExactly(
              "anthropic-version 2026-10-21; temperature 0.7 is left out,"
                  + " as claude-sonnet-5-5 takes none");
      assertThat(provider.terms(Samples.OLD, SAMPLING).notes())
          .containsExactly(
              "anthropic-version 2023-06-01, by which claude-haiku-4-5 takes a temperature");
      assertThat(provider.terms("claude-sonnet-4-5", new Sampling(100_000, 1.5)).notes())
          .containsExactly(
              "anthropic-version 2023-06-01; temperature 1.5 is sent as 1.0,"
                  + " the most that the API takes",
              "max_tokens is sent as 64000, the most of claude-sonnet-4-5",
              "claude-sonnet-4-5 is deprecated and ends on 2026-11-30;"
                  + " its successor is claude-sonnet-5-5");
    }
  }

  @Test
  void anUnknownAndARetiredModelAreRefusedBeforeAnythingIsSent() {
    try (Provider provider = Samples.provider(NOWHERE, Map.of(), new ManualTime())) {
      assertThatThrownBy(() -> provider.terms("claude-sonet", SAMPLING))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("claude-sonet");
      assertThatThrownBy(() -> provider.terms("claude-3-sonnet-20240229", SAMPLING))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("retired");
    }
  }

  @Test
  void withoutAKeyNothingIsSent() throws Exception {
    ProviderContext keyless = ProviderContext.of(List.of(), new ManualTime());
    try (Provider provider =
        new AnthropicProviderFactory().create(ProviderConfig.named("anthropic"), keyless)) {
      String sentence =
          "ANTHROPIC_API_KEY is not set; set it in the environment or in the secrets file";
      assertThatThrownBy(() -> provider.terms(Samples.NEW, SAMPLING))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(sentence);
      assertThat(provider.ask(Samples.question(Samples.NEW), Signals.NONE))
          .isEqualTo(new Outcome.Unauthorized(sentence));
    }
  }

  @Test
  void theKeyCanHaveAnotherName() {
    try (Provider provider =
        Samples.provider(NOWHERE, Map.of("api_key_env", "TEAM_KEY"), new ManualTime())) {
      assertThatThrownBy(() -> provider.terms(Samples.NEW, SAMPLING))
          .hasMessageStartingWith("TEAM_KEY is not set");
    }
  }

  @Test
  void theFactoryKnowsTheModelsAndNamesItsSettings() {
    AnthropicProviderFactory factory = new AnthropicProviderFactory();
    assertThat(factory.models(ProviderContext.of(List.of(), new ManualTime())))
        .isNotEmpty()
        .allMatch(model -> model.provider().equals("anthropic"));
    assertThat(factory.settings())
        .contains("base_url", "api_key_env", "max_batch_requests")
        .containsAll(factory.immaterialSettings());
    assertThat(factory.immaterialSettings()).contains("api_key_env").doesNotContain("base_url");
  }
}
