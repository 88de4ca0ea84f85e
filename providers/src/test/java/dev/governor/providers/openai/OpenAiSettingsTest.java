package dev.governor.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.provider.BatchLimits;
import dev.governor.api.provider.ProviderConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OpenAiSettingsTest {

  private static OpenAiSettings read(Object... namesAndValues) {
    Map<String, JsonNode> settings = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put((String) namesAndValues[i], Json.tree(namesAndValues[i + 1]));
    }
    return OpenAiSettings.read(new ProviderConfig("openai", settings));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://api.openai.com/v1,               true,  responses, OPENAI_API_KEY",
        "https://eu.api.openai.com/v1/,           true,  responses, OPENAI_API_KEY",
        "https://API.OpenAI.com/v1,               true,  responses, OPENAI_API_KEY",
        "https://api.openai.com.example.org/v1,   false, chat, -",
        "https://res.openai.azure.com/openai/v1,  false, chat, -",
        "http://127.0.0.1:11434/v1,               false, chat, -",
        "http://localhost:8000/v1,                false, chat, -",
      })
  void theServerDecidesShapeAndKey(String url, boolean isVendor, String shape, String key) {
    OpenAiSettings settings = read("base_url", url);

    assertThat(settings.isVendor()).isEqualTo(isVendor);
    assertThat(settings.shape().name()).isEqualTo(shape);
    assertThat(settings.keyName().orElse(null)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.openai.com/v1,              max_completion_tokens",
    "https://res.openai.azure.com/openai/v1, max_completion_tokens",
    "http://127.0.0.1:11434/v1,              max_tokens",
  })
  void theServerDecidesTheNameOfTheLimit(String url, String field) {
    assertThat(read("base_url", url, "api", "chat").shape()).isEqualTo(new ChatShape(field));
  }

  @Test
  void everythingCanBeSaid() {
    OpenAiSettings settings =
        read(
            "base_url", "http://localhost:8000/v1",
            "api", "chat",
            "max_tokens_field", "max_completion_tokens",
            "schema_mode", "both",
            "api_key_env", "GATEWAY_KEY",
            "api_key_header", "api-key",
            "api_version", "2026-01-01&preview",
            "max_batch_requests", 10,
            "max_batch_bytes", 1000);

    assertThat(settings.shape()).isEqualTo(new ChatShape("max_completion_tokens"));
    assertThat(settings.schemaMode()).isEqualTo(SchemaMode.BOTH);
    assertThat(settings.keyName()).contains("GATEWAY_KEY");
    assertThat(settings.keyHeader()).isEqualTo("api-key");
    assertThat(settings.query()).contains("api-version=2026-01-01%26preview");
    assertThat(settings.batch()).isEqualTo(new BatchLimits(10, 1000));
  }

  @Test
  void theVendorsLimitsOfABatchAreTheHighest() {
    assertThat(read().batch()).isEqualTo(new BatchLimits(50_000, 200_000_000));
    assertThatThrownBy(() -> read("max_batch_requests", 50_001))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "provider.max_batch_requests must be a whole number from 1 to 50000, was 50001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api            | messages   | provider.api must be chat or responses, was \"messages\"",
        "schema_mode    | strict     | provider.schema_mode must be native, instruction or both, was \"strict\"",
        "max_tokens_field | tokens   | provider.max_tokens_field must be max_completion_tokens or max_tokens, was \"tokens\"",
        "api_key_header | api key    | provider.api_key_header must be the name of a header, such as api-key, was \"api key\"",
      })
  void whatIsWrongIsSaid(String name, String value, String sentence) {
    assertThatThrownBy(() -> read("base_url", "http://localhost/v1", name, value))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(sentence);
  }

  @Test
  void noAnswerDependsOnTheImmaterialSettings() {
    assertThat(OpenAiSettings.NAMES).containsAll(OpenAiSettings.IMMATERIAL);
    assertThat(OpenAiSettings.IMMATERIAL)
        .contains(
            "timeout", "api_key_env", "api_key_header", "max_batch_requests", "max_batch_bytes")
        .doesNotContain("base_url", "api", "schema_mode", "max_tokens_field", "api_version");
  }
}
