package dev.governor.wiring.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.Caching;
import dev.governor.api.job.Concurrency;
import dev.governor.api.job.Deadline;
import dev.governor.api.job.Fallback;
import dev.governor.api.job.InputData;
import dev.governor.api.job.Priority;
import dev.governor.api.provider.ProviderConfig;
import dev.governor.wiring.declared.DeclaredJobType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFileReaderTest {

  private static final String SMALLEST =
      """
      job:
        id: profiles
        type: GOVERNOR_PROFILES
        input: in.csv
        output: out
      """;

  @TempDir Path folder;
  private JobFiles files;

  @BeforeEach
  void writeInput() {
    files = new JobFiles(folder);
  }

  @Test
  void whatIsLeftOutHasTheDefaultsOfTheDesignNote() {
    BatchJobConfig<?, ?> config = files.read(SMALLEST).config();

    assertThat(config)
        .isEqualTo(
            BatchJobConfig.builder(BatchJobType.GOVERNOR_PROFILES)
                .jobId("profiles")
                .inputData(folder.resolve("in.csv"))
                .outputDirectory(folder.resolve("out"))
                .build());
  }

  @Test
  void everyFieldArrivesInTheConfig() {
    BatchJobConfig<?, ?> config =
        files
            .read(
                SMALLEST
                    + """
                      provider: { name: offline, latency: 20ms, seed: 7 }
                      model: claude-haiku
                      max_tokens: 0x64
                      temperature: 1
                      concurrent_requests: 12
                      max_retries: 0
                      retry_delay: 1m30s
                      batch_size: 500
                      priority: urgent
                      metadata: { season: one, year: 2026, tags: [a, 1.5, true, null] }
                      items: true
                    """)
            .config();

    assertThat(config.provider())
        .isEqualTo(
            new ProviderConfig(
                "offline", Map.of("latency", Json.tree("20ms"), "seed", Json.tree(7))));
    assertThat(config.model()).isEqualTo("claude-haiku");
    assertThat(config.maxTokens()).isEqualTo(100);
    assertThat(config.temperature()).isEqualTo(1.0);
    assertThat(config.concurrentRequests()).isEqualTo(new Concurrency.AtMost(12));
    assertThat(config.maxRetries()).isZero();
    assertThat(config.retryDelay()).isEqualTo(Duration.ofSeconds(90));
    assertThat(config.batchSize()).isEqualTo(500);
    assertThat(config.priority()).isEqualTo(Priority.URGENT);
    assertThat(config.itemFiles()).isTrue();
    assertThat(Json.write(config.metadata()))
        .isEqualTo("{\"season\":\"one\",\"year\":2026,\"tags\":[\"a\",1.5,true,null]}");
  }

  @Test
  void everyFieldAboutTimeMoneyAndRescueArrivesInTheConfig() {
    BatchJobConfig<?, ?> config =
        files
            .read(
                SMALLEST
                    + """
                      concurrent_requests: auto
                      owner: writers
                      deadline: 18:00
                      budget: { max_usd: 25, max_usd_per_day: 7.5, confirm_above_usd: 1 }
                      response_cache: false
                      prompt_cache: false
                      fallback:
                        - { on: [overloaded, refused], model: small, provider: offline }
                        - { on: [invalid], model: large }
                      hedge_percent: 2
                      stop_at: 1000
                    """)
            .config();

    assertThat(config.concurrentRequests()).isEqualTo(new Concurrency.Auto());
    assertThat(config.owner()).isEqualTo("writers");
    assertThat(config.deadline()).contains(new Deadline.Daily(LocalTime.of(18, 0)));
    assertThat(config.budget().job()).hasValueSatisfying(usd -> assertThat(usd).isEqualTo("25"));
    assertThat(config.budget().perDay())
        .hasValueSatisfying(usd -> assertThat(usd).isEqualTo("7.5"));
    assertThat(config.budget().account()).isEmpty();
    assertThat(config.caching()).isEqualTo(new Caching(false, false));
    assertThat(config.rescue().fallbacks())
        .containsExactly(
            new Fallback(
                Set.of("overloaded", "refused"), "small", Optional.of(ProviderConfig.OFFLINE)),
            new Fallback(Set.of("invalid"), "large", Optional.empty()));
    assertThat(config.rescue().hedgePercent()).hasValue(2);
    assertThat(config.stopAt()).hasValue(1000);
  }

  @Test
  void aTypeOfOnesOwnComesBackFromItsDefinition() {
    JobFile file =
        files.read(
            """
            job: { id: t, type: custom, input: in.csv, output: out, item_key: sku }
            prompt: { system: Be brief., user: "Name {{name}}." }
            output_schema:
              type: object
              properties: { tagline: { type: string, maxLength: 1.0e2 } }
            """);

    String stored = Json.write(file.type().definition());
    DeclaredJobType again =
        DeclaredJobType.of(file.config().jobType(), Json.read(Json.parse(stored), NODE));

    assertThat(Json.write(again.definition())).isEqualTo(stored);
    assertThat(again.prompt(Json.parse("{\"name\":\"Lamp\"}")).user()).isEqualTo("Name Lamp.");
    assertThat(again.keyOf(Json.parse("{\"sku\":17}"))).isEqualTo("17");
  }

  private static final Class<tools.jackson.databind.node.ObjectNode> NODE =
      tools.jackson.databind.node.ObjectNode.class;

  @Test
  void aJsonFileIsAJobFileToo() {
    BatchJobConfig<?, ?> config =
        files
            .read(
                "{\n\t\"job\": {\n\t\t\"id\":\"a\", \"type\":\"GOVERNOR_PROFILES\",\n\t\t\"input\":\"in.csv\","
                    + " \"output\":\"out\", \"metadata\": {\"smile\":\"\\ud83d\\ude00\\/\"}\n\t}\n}\n")
            .config();

    assertThat(config.metadata()).containsEntry("smile", Json.tree("\uD83D\uDE00/"));
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(files.read("\uFEFF" + SMALLEST).config().jobId().value()).isEqualTo("profiles");
  }

  @Test
  void anAliasRepeatsAValue() {
    BatchJobConfig<?, ?> config =
        files.read(SMALLEST + "  metadata: { a: &x { b: 1 }, c: *x }\n").config();

    assertThat(Json.write(config.metadata())).isEqualTo("{\"a\":{\"b\":1},\"c\":{\"b\":1}}");
  }

  @Test
  void aliasesThatMultiplyAreStoppedBeforeTheyExist() {
    StringBuilder yaml = new StringBuilder(SMALLEST).append("  metadata:\n    l0: &l0 [a, a]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("    l%d: &l%d [*l%d, *l%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(files.refusal(yaml.toString()))
        .isEqualTo(
            "job.yaml:20: there are more than 50000 values, those that aliases repeat included,"
                + " too many for a job file");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(files.refusal("[".repeat(500_000)))
        .isEqualTo("job.yaml:1: values are nested more than 50 deep, too deep for a job file");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    assertThat(files.refusal("#".repeat(SourceText.LARGEST + 1)))
        .isEqualTo(
            "'job.yaml' is larger than 1 MiB, too large for a job file: items go into `input`");
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsLine() throws Exception {
    Path file = folder.resolve("latin.yaml");
    java.nio.file.Files.write(
        file, "job:\n  id: caf\u00e9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> files.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ":2: the byte 0xE9 is not UTF-8: save the file as UTF-8");
  }

  @Test
  void aControlCharacterIsRefusedWithItsLine() {
    assertThat(files.refusal("job:\n  id: a\u0001b\n"))
        .isEqualTo(
            "job.yaml:2: there is a control character (U+0001), which YAML does not allow: remove"
                + " it");
  }

  @Test
  void aMissingFileAFolderAndAnEmptyFileAreRefused() {
    Path missing = folder.resolve("missing.yaml");

    assertThatThrownBy(() -> files.read(missing))
        .hasMessage("There is no job file '" + missing + "': check its path");
    assertThatThrownBy(() -> files.read(folder))
        .hasMessage("'" + folder + "' is a folder, not a job file: name the YAML file inside it");
    assertThat(files.refusal(""))
        .isEqualTo("The job file 'job.yaml' is empty: it starts with `job:`");
  }

  @Test
  void pathsInTheFileStartAtItsFolderAndThoseTypedAtTheWorkingFolder() {
    files.write("jobs/in.csv", "name\nLamp\n");
    Path file = files.write("jobs/deep.yaml", SMALLEST);

    assertThat(files.read(file).config().inputData())
        .isEqualTo(InputData.file(folder.resolve("jobs/in.csv")));
    assertThat(files.read(SMALLEST, Setting.output("there")).config().outputDirectory())
        .isEqualTo(folder.resolve("there"));
  }

  @Test
  void whoMeantTheWorkingFolderIsToldWhatToWrite() {
    Path file = files.write("jobs/deep.yaml", SMALLEST);

    assertThatThrownBy(() -> files.read(file))
        .hasMessage(
            file
                + ":4: job.input 'in.csv' does not exist: looked for "
                + folder.resolve("jobs/in.csv")
                + "; paths in a job file start at its folder, so write ../in.csv");
  }

  @Test
  void moreThanTwentyProblemsAreCounted() {
    StringBuilder yaml = new StringBuilder(SMALLEST);
    for (int i = 0; i < 25; i++) {
      yaml.append("  unheard_of_").append(i).append(": 1\n");
    }

    assertThat(files.refusal(yaml.toString()).lines()).hasSize(21).last().isEqualTo("and 5 more");
  }
}
