package dev.governor.wiring.jobfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.provider.ProviderConfig;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {

  private static final String JOB =
      "job: { id: a, type: GOVERNOR_PROFILES, input: in.csv, output: out, max_tokens: 5 }\n";
  private static final String WITHOUT_OUTPUT =
      "job: { id: a, type: GOVERNOR_PROFILES, input: in.csv }\n";

  @TempDir Path folder;
  private JobFiles files;

  @BeforeEach
  void writeInput() {
    files = new JobFiles(folder);
  }

  private BatchJobConfig<?, ?> read(String... assignments) {
    return files.read(JOB, settings(assignments)).config();
  }

  private static Setting[] settings(String... assignments) {
    return java.util.Arrays.stream(assignments).map(Setting::set).toArray(Setting[]::new);
  }

  @Test
  void theCommandLineWinsOverTheFileAndTheLastWordOverTheFirst() {
    assertThat(read("max_tokens=100").maxTokens()).isEqualTo(100);
    assertThat(read("job.max_tokens=100", "max_tokens=200").maxTokens()).isEqualTo(200);
  }

  @Test
  void aTextNeedsNoQuotesOnTheCommandLine() {
    assertThat(read("id=2026").jobId().value()).isEqualTo("2026");
    assertThat(read("model={{x}}: y #z").model()).isEqualTo("{{x}}: y #z");
  }

  @Test
  void blocksAreWrittenAsYamlOrFieldByField() {
    assertThat(Json.write(read("metadata={season: one, n: [1]}").metadata()))
        .isEqualTo("{\"season\":\"one\",\"n\":[1]}");
    assertThat(Json.write(read("metadata.a.b=7", "metadata.a.c=x").metadata()))
        .isEqualTo("{\"a\":{\"b\":7,\"c\":\"x\"}}");
  }

  @Test
  void aProvidersNameBecomesABlockWhenItGetsASetting() {
    BatchJobConfig<?, ?> config =
        files.read(JOB, Setting.provider("anthropic"), Setting.set("provider.seed=9")).config();

    assertThat(config.provider())
        .isEqualTo(new ProviderConfig("anthropic", Map.of("seed", Json.tree(9))));
  }

  @Test
  void aSettingOfAProviderThatIsLeftOutIsTheOfflineOnes() {
    ProviderConfig provider = read("provider.seed=9").provider();
    assertThat(provider.name()).isEqualTo("offline");
    assertThat(provider.settings()).containsOnlyKeys("seed");
  }

  @Test
  void aRequiredFieldMayComeFromTheCommandLine() {
    BatchJobConfig<?, ?> config =
        files.read(WITHOUT_OUTPUT, Setting.output("there"), Setting.model("m")).config();

    assertThat(config.outputDirectory()).isEqualTo(folder.resolve("there"));
    assertThat(config.model()).isEqualTo("m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max_tokens=abc | job.max_tokens must be a whole number from 1 to 1000000, was the text 'abc'",
        "max_tokens=-1 | job.max_tokens must be a whole number from 1 to 1000000, was the number -1",
        "max_token=4 | job.max_token is not a field of a job file; did you mean max_tokens?",
        "retry_delay=5 | job.retry_delay must be a time such as 500ms, 5s, 2m or 1h30m, from 0s to"
            + " 1h, was the number 5: add its unit, such as 5s",
        "model= | job.model is empty: give it a value or leave it out",
        "provider=ofline | job.provider 'ofline' is not a provider; did you mean offline?",
        "provider.latency=5s | job.provider.latency must be a time such as 20ms, was '5s'",
        "input=nowhere.csv | job.input 'nowhere.csv' does not exist: looked for nowhere.csv",
        "metadata={a | this block needs a comma or its closing }: put text that starts with { in"
            + " quotes",
        "prompt.user=Hi | prompt is only for a type of your own, and GOVERNOR_PROFILES ships with"
            + " Governor: remove it, or give another job.type",
      })
  void whatIsWrongOnTheCommandLineNamesTheOption(String assignment, String rule) {
    Setting setting = Setting.set(assignment);
    String block = assignment.startsWith("provider.") ? "provider: offline, " : "";
    String yaml = JOB.replace("max_tokens", block + "max_tokens");

    assertThat(files.refusal(yaml, setting)).isEqualTo("--set " + assignment + ": " + rule);
  }

  @Test
  void aFieldOfSomethingThatHasNoneIsRefused() {
    assertThat(files.refusal(JOB, Setting.set("id.x=3")))
        .startsWith("--set id.x=3: job.id must be letters, digits, '.', '_' or '-'")
        .endsWith("was a block of fields: put text that starts with { or holds ': ' in quotes");
  }

  @Test
  void theOtherOptionsNameThemselves() {
    assertThat(files.refusal(JOB, Setting.provider("oracle"), Setting.output("taken")))
        .isEqualTo(
            """
            --output taken: job.output must be a folder, but taken is a file: name another
            --provider oracle: job.provider 'oracle' is not a provider; there are anthropic, offline and openai\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"max_tokens", "=5", "job.=5", ".x=5", ""})
  void anAssignmentIsANameAndAValue(String assignment) {
    assertThatThrownBy(() -> Setting.set(assignment))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "--set "
                + assignment
                + ": it needs a field and a value, such as --set max_tokens=2000");
  }
}
