package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Secret;
import dev.governor.api.provider.Secrets;
import dev.governor.testkit.time.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TermsTest {

  private static final Secrets KEYS =
      name -> Optional.of(name).filter("OPENAI_API_KEY"::equals).map(it -> new Secret(it, "sk-1"));
  private static final Map<String, JsonNode> VENDOR = Map.of();
  private static final Map<String, JsonNode> ELSEWHERE =
      Map.of("base_url", Json.tree("http://localhost:8000/v1"));

  private final Path folder;

  TermsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void models() throws IOException {
    Files.writeString(
        folder.resolve("models.yaml"),
        """
        models:
          - provider: openai
            id: tester-2
            aliases: [tester]
            max_output_tokens: 5000
            takes_temperature: false
            has_schema_mode: false
            status: active
          - provider: openai
            id: tester-1
            takes_temperature: true
            has_schema_mode: true
            status: retired
            successor: tester-2
        """);
  }

  private ModelTerms terms(Map<String, JsonNode> settings, Secrets secrets, String model) {
    ProviderContext context =
        new ProviderContext(
            List.of(), secrets, Optional.of(folder.resolve("models.yaml")), new ManualTime());
    ProviderConfig config = new ProviderConfig("openai", settings);
    try (Provider provider = new OpenAiProviderFactory().create(config, context)) {
      return provider.terms(model, new Sampling(1000, 0.7));
    }
  }

  @Test
  void anAliasIsItsModelAndWhatIsLeftOutIsNoted() {
    ModelTerms terms = terms(VENDOR, KEYS, "tester");

    assertThat(terms.id()).isEqualTo("tester-2");
    assertThat(terms.capacity().maxOutputTokens()).hasValue(5000);
    assertThat(terms.notes())
        .containsExactly(
            "asked by responses at api.openai.com:443",
            "temperature 0.7 is left out: tester-2 takes none",
            "the schema is given in the system text, and tester-2 is not held to it");
  }

  @Test
  void whatTheVendorDoesNotServeIsRefused() {
    assertThatThrownBy(() -> terms(VENDOR, KEYS, "testr"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("'testr'")
        .hasMessageContaining("tester")
        .hasMessageContaining("models.yaml");
    assertThatThrownBy(() -> terms(VENDOR, KEYS, "tester-1"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("retired")
        .hasMessageContaining("tester-2");
  }

  @Test
  void elsewhereAModelMayBeCalledAnything() {
    ModelTerms terms = terms(ELSEWHERE, Secrets.NONE, "llama-9:70b");

    assertThat(terms.id()).isEqualTo("llama-9:70b");
    assertThat(terms.capacity().maxOutputTokens()).isEmpty();
    assertThat(terms.notes())
        .containsExactly(
            "asked by chat/completions at localhost:8000",
            "llama-9:70b is not in the catalogue of models: its price and its limits are unknown",
            "no key is sent: provider.api_key_env names none");
    assertThat(terms(ELSEWHERE, Secrets.NONE, "tester-1").id()).isEqualTo("tester-1");
  }

  @Test
  void aMissingKeyIsNamed() {
    assertThatThrownBy(() -> terms(VENDOR, Secrets.NONE, "tester"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the key OPENAI_API_KEY is missing");
    assertThatThrownBy(() ->
            terms(
                Map.of(
                    "base_url", Json.tree("http://localhost:8000/v1"),
                    "api_key_env", Json.tree("GATEWAY_KEY")),
                KEYS,
                "anything"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the key GATEWAY_KEY is missing");
  }

  @Test
  void everyModelThatShipsAsTheVendorsCanBeAskedOrIsRefused() {
    ProviderContext context = ProviderContext.of(List.of(), new ManualTime());

    assertThat(new OpenAiProviderFactory().models(context))
        .isNotEmpty()
        .allMatch(model -> model.provider().equals("openai"));
  }
}
