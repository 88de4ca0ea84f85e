package dev.governor.providers.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.provider.ModelInfo;
import dev.governor.api.provider.ModelInfo.Lifecycle;
import dev.governor.api.provider.ModelInfo.Prices;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.Secrets;
import dev.governor.testkit.time.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

  private static final Instant TODAY = Instant.parse("2026-11-24T06:00:00Z");

  @TempDir Path folder;

  @Test
  void theDefaultModelIsTheNewestSonnet() {
    ModelInfo model = shipped().require("anthropic", "claude-sonnet");
    assertThat(model.id()).isEqualTo("claude-sonnet-5-5");
    assertThat(model.prices().rates().input().orElseThrow()).isEqualByComparingTo("2");
    assertThat(model.prices().batchFactor().orElseThrow()).isEqualByComparingTo("0.5");
    assertThat(model.capacity().takesTemperature()).isFalse();
    assertThat(shipped().require("openai", "gpt").id()).isEqualTo("gpt-6.2-sol");
  }

  @Test
  void aNameMeansOneModelOfAProvider() {
    for (String provider : List.of("anthropic", "openai")) {
      Set<String> names = new HashSet<>();
      for (ModelInfo model : shipped().servedBy(provider)) {
        assertThat(names.add(model.id())).as(model.id()).isTrue();
        model.aliases().forEach(alias -> assertThat(names.add(alias)).as(alias).isTrue());
      }
    }
  }

  @Test
  void whatShipsHasItsSourcesAndTheirDays() {
    for (ModelInfo model : shipped().all()) {
      assertThat(model.sources()).as(model.id()).isNotEmpty();
      assertThat(model.sources())
          .as(model.id())
          .allSatisfy(source -> assertThat(source.read()).isAfter(LocalDate.of(2026, 1, 1)));
      String facts = model.sources().toString();
      if (!model.prices().equals(Prices.UNKNOWN)) {
        assertThat(facts).as(model.id()).containsAnyOf("input", "prices");
      }
      if (model.capacity().minCachedTokens().isPresent()) {
        assertThat(facts).as(model.id()).contains("min_cached_tokens");
      }
      if (model.capacity().takesTemperature()) {
        assertThat(facts).as(model.id()).contains("takes_temperature");
      }
    }
  }

  @Test
  void everySuccessorCanBeAsked() {
    Catalogue catalogue = shipped();
    for (ModelInfo model : catalogue.all()) {
      Optional<String> successor =
          switch (model.lifecycle()) {
            case Lifecycle.Active _ -> Optional.empty();
            case Lifecycle.Ending ending -> ending.successor();
            case Lifecycle.Retired retired -> retired.successor();
          };
      successor.ifPresent(id ->
          assertThat(catalogue.require(model.provider(), id).lifecycle())
              .as(model.id())
              .isInstanceOf(Lifecycle.Active.class));
    }
  }

  @Test
  void aRetiredModelIsRefusedWithItsSuccessor() {
    assertThatThrownBy(() -> shipped().require("anthropic", "claude-3-sonnet-20240229"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "The model 'claude-3-sonnet-20240229' of anthropic is retired since 2025-07-21: take claude-sonnet-5-5");
  }

  @Test
  void aModelIsRetiredOnTheDayAfterItsLast() {
    assertThat(at("2026-11-30T23:59:59Z").require("anthropic", "claude-sonnet-4-5").lifecycle())
        .isInstanceOf(Lifecycle.Ending.class);
    Catalogue later = at("2026-12-01T00:00:00Z");
    for (String id : List.of("claude-sonnet-4-5", "claude-sonnet-4-5-20250929")) {
      assertThatThrownBy(() -> later.require("anthropic", id))
          .hasMessage(
              "The model '%s' of anthropic is retired since 2026-11-30: take claude-sonnet-5-5"
                  .formatted(id));
    }
  }

  @Test
  void aSnapshotIsSentAsItIsWritten() {
    assertThat(shipped().require("openai", "gpt-4o-mini-2024-07-18").id())
        .isEqualTo("gpt-4o-mini-2024-07-18");
    assertThat(shipped().require("openai", "gpt-4o-mini").id()).isEqualTo("gpt-4o-mini");
  }

  @Test
  void anUnknownModelIsRefusedWithTheNearestNames() {
    assertThatThrownBy(() -> shipped().require("anthropic", "claude-sonet"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            "The model 'claude-sonet' is not in the catalogue of anthropic; did you mean claude-sonnet or ")
        .hasMessageContaining("models.yaml");
    assertThatThrownBy(() -> shipped().require("openai", "claude-sonnet"))
        .hasMessageStartingWith(
            "The model 'claude-sonnet' is not in the catalogue of openai; it is one of anthropic (");
  }

  @Test
  void whatTheUserWritesCountsAndTheRestStays() throws IOException {
    Catalogue catalogue =
        with(
            """
            models:
              - provider: anthropic
                id: claude-sonnet-5-5
                prices: { output: 9.50 }
              - provider: openai
                id: llama-4-70b
                aliases: [llama]
                prices: { input: 0.20, output: 0 }
                takes_temperature: true
                sources: [{ facts: prices, document: our contract, read: 2026-10-01 }]
            """);
    ModelInfo sonnet = catalogue.require("anthropic", "claude-sonnet");
    assertThat(sonnet.prices().rates().output().orElseThrow()).isEqualByComparingTo("9.50");
    assertThat(sonnet.prices().rates().input().orElseThrow()).isEqualByComparingTo("2");
    assertThat(sonnet.sources().getFirst().document()).endsWith("models.yaml");
    assertThat(sonnet.sources().getFirst().facts()).isEqualTo("provider, id, prices");
    ModelInfo llama = catalogue.require("openai", "llama");
    assertThat(llama.id()).isEqualTo("llama-4-70b");
    assertThat(llama.capacity().takesTemperature()).isTrue();
    assertThat(llama.capacity().contextTokens()).isEmpty();
    assertThat(llama.sources()).hasSize(1);
  }

  @Test
  void anAliasOfTheUserIsTakenFromWhoeverHadIt() throws IOException {
    Catalogue catalogue =
        with("models: [{ provider: anthropic, id: claude-sonnet-5, aliases: [claude-sonnet] }]");
    assertThat(catalogue.require("anthropic", "claude-sonnet").id()).isEqualTo("claude-sonnet-5");
    assertThat(catalogue.require("anthropic", "claude-sonnet-5-5").aliases()).isEmpty();
  }

  @Test
  void allThatIsWrongIsToldWithItsLine() {
    assertThatThrownBy(() ->
            with(
                """
                models:
                  - id: x
                  - provider: openai
                    id: y
                    prices: { input: cheap, outputs: 3 }
                    context_tokens: many
                    takes_temperature: yes
                    status: dead
                    ends: soon
                    sources: [{ facts: all }]
                  - provider: openai
                    id: z
                    id: z
                    aliases: [gpt-4o]
                    prices: { long_prompt: { input: 1 } }
                """))
        .isInstanceOf(InvalidInputException.class)
        .message()
        .satisfies(message ->
            assertThat(message.lines().map(line -> line.replaceFirst(".*models\\.yaml:", "")))
                .containsExactlyInAnyOrder(
                    "2: models.provider is missing",
                    "5: models.prices.outputs is not a field; there are batch_factor, cache_read, cache_write, input, long_prompt, output",
                    "5: models.prices.input must be a number such as 2.50, was 'cheap'",
                    "6: models.context_tokens must be a whole number, was 'many'",
                    "7: models.takes_temperature must be true or false, was 'yes'",
                    "8: models.status must be active, ending or retired, was 'dead'",
                    "9: models.ends must be a date such as 2026-11-24, was 'soon'",
                    "10: models.sources.document is missing",
                    "13: models.id is written twice",
                    "14: models.aliases: gpt-4o is the id of a model; choose another",
                    "15: models.prices.long_prompt.over is missing"));
  }

  @Test
  void whatIsNoYamlIsRefusedWithItsLine() {
    assertThatThrownBy(() -> with("models:\n  - { provider: openai\n"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("models.yaml:3: this is not YAML: ");
    assertThatThrownBy(() -> with("just a text")).hasMessageContaining("models.yaml:1: ");
    assertThatThrownBy(() -> with("models: 3")).hasMessageEndingWith(":1: models must be a list");
  }

  @Test
  void anEmptyFileAddsNothing() throws IOException {
    assertThat(with("").all()).hasSameSizeAs(shipped().all());
    assertThat(with("models: []").all()).hasSameSizeAs(shipped().all());
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Path file = Files.write(folder.resolve("models.yaml"), new byte[] {'m', (byte) 0xff});
    assertThatThrownBy(() -> Catalogue.of(context(Optional.of(file))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + " is not UTF-8: save it as UTF-8");
    assertThatThrownBy(() -> Catalogue.of(context(Optional.of(folder))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("The models in '" + folder + "' cannot be read");
  }

  private Catalogue with(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("models.yaml"), yaml);
    return Catalogue.of(context(Optional.of(file)));
  }

  private static Catalogue shipped() {
    return Catalogue.of(context(Optional.empty()));
  }

  private static Catalogue at(String now) {
    return Catalogue.of(
        new ProviderContext(List.of(), Secrets.NONE, Optional.empty(), timeAt(Instant.parse(now))));
  }

  private static ProviderContext context(Optional<Path> models) {
    return new ProviderContext(List.of(), Secrets.NONE, models, timeAt(TODAY));
  }

  private static ManualTime timeAt(Instant now) {
    ManualTime time = new ManualTime();
    time.advance(Duration.between(time.now(), now));
    return time;
  }
}
