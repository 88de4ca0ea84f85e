package dev.governor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.cli.Rig.Told;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ModelsTest {

  @TempDir Path folder;

  private Told models(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "models";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new Rig(folder).run(all);
  }

  @Test
  void theTableHasARowForEachModelAndShowsWhatIsUnknown() {
    Told told = models("--provider", "keyed");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .startsWith(
            """
            MODEL    ALIASES  PROVIDER       IN     OUT  BATCH    CONTEXT  MAX OUT  TEMPERATURE  SCHEMA  STATUS
            keyed-2  newest   keyed     $0.125+  $2.50+    50%  1,000,000   64,000  yes          yes     ends 2027-01-31, then keyed-3
            keyed-3           keyed           ?       ?      ?          ?        ?  no           no      active
            keyed-1           keyed           ?       ?      ?          ?        ?  no           no      retired 2026-02-01, then keyed-2

            """)
        .contains("Your own go into .governor/models.yaml");
    assertThat(models().out()).contains("keyed-2  ");
    assertThat(models("--provider", "moody").out()).isEqualTo("moody has no models\n");
  }

  @Test
  void aModelIsShownByItsAliasWithItsSources() {
    assertThat(models("newest").out())
        .isEqualTo(
            """
            keyed-2
              provider      keyed
              aliases       newest
              status        ends 2027-01-31, then keyed-3
              input         $0.125 a million tokens; $0.25 where the prompt has more than 1,000
              output        $2.50 a million tokens; $5.00 where the prompt has more than 1,000
              cache write   ? a million tokens; ? where the prompt has more than 1,000
              cache read    ? a million tokens; ? where the prompt has more than 1,000
              in a batch    50%
              context       1,000,000 tokens
              max output    64,000 tokens
              least cached  1,024 tokens
              temperature   sent
              schema mode   yes
              limits        1,000 requests, ? tokens in, 8,000 out a minute
              source        all: the keyed book, read 2026-11-01
            """);
  }

  @Test
  void theDocumentHasTheNamesOfTheFileOfModels() {
    JsonNode models = models("--provider", "keyed", "--json").json().path("models");
    assertThat(models.size()).isEqualTo(3);
    JsonNode model = models.get(0);
    assertThat(model.propertyNames())
        .containsExactly(
            "provider",
            "id",
            "aliases",
            "prices",
            "context_tokens",
            "max_output_tokens",
            "min_cached_tokens",
            "takes_temperature",
            "has_schema_mode",
            "limits",
            "status",
            "ends",
            "successor",
            "sources");
    assertThat(model.path("prices").toString())
        .isEqualTo(
            "{\"input\":0.125,\"output\":2.5,\"cache_write\":null,\"cache_read\":null,\"batch_factor\":0.5,\"long_prompt\":{\"over\":1000,\"input\":0.25,\"output\":5,\"cache_write\":null,\"cache_read\":null}}");
    assertThat(models.get(1).path("prices").path("input").isNull()).isTrue();
    assertThat(models.get(1).path("context_tokens").isNull()).isTrue();
    assertThat(models("keyed-3", "--json").json().path("models").size()).isEqualTo(1);
  }

  @Test
  void aWrongNameIsRefusedWithTheNearest() {
    Told told = models("keyed-22", "--provider", "keyed");
    assertThat(told.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(told.err())
        .isEqualTo(
            "governor: There is no model 'keyed-22' in the catalogue; did you mean keyed-2?\n");
    assertThat(models("--provider", "keyd").err())
        .isEqualTo("governor: There is no provider 'keyd'; did you mean keyed?\n");
  }
}
