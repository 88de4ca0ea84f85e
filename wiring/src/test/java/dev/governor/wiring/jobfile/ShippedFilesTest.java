package dev.governor.wiring.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.JobType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What ships beside the code says what the code does. With `-Dgovernor.regenerate=true` the
/// generated files are written rather than compared.
class ShippedFilesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SCHEMA = ROOT.resolve("docs/reference/job-file.schema.json");
  private static final Path REFERENCE = ROOT.resolve("docs/reference/job-file.md");
  private static final Path EXAMPLES = ROOT.resolve("examples");
  private static final Pattern GENERATED =
      Pattern.compile("(?<=<!-- fields -->\n).*(?=<!-- end of fields -->)", Pattern.DOTALL);
  private static final Pattern YAML_BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.toString().endsWith("-pipeline.yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void theSchemaIsTheOneThatTheReaderIsMadeFrom() throws IOException {
    compare(SCHEMA, JobFileSchema.text());
  }

  @Test
  void theReferencesTablesAreThoseThatTheReaderIsMadeFrom() throws IOException {
    String page = Files.readString(REFERENCE);
    String tables = Matcher.quoteReplacement("\n" + JobFileReference.tables() + "\n");

    assertThat(GENERATED.matcher(page).find()).isTrue();
    compare(REFERENCE, GENERATED.matcher(page).replaceFirst(tables));
  }

  private static void compare(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("governor.regenerate")) {
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file)).isEqualTo(expected);
  }

  @Test
  void theSchemaKnowsEveryTypeThatShips() {
    List<String> types = new ArrayList<>();
    ServiceLoader.load(JobType.class).forEach(type -> types.add(type.id().id()));
    assertThat(JobFileSchema.shipped()).containsExactlyInAnyOrderElementsOf(types);
  }

  @Test
  void theSchemaHasEveryFieldOfTheReaderAndNoOther() throws IOException {
    JsonNode schema = Json.parse(Files.readString(SCHEMA));

    assertThat(names(schema)).isEqualTo(names(JobFields.FILE));
    assertThat(names(schema.at("/properties/job"))).isEqualTo(names(JobFields.JOB.form()));
    assertThat(names(schema.at("/properties/prompt"))).isEqualTo(names(JobFields.PROMPT.form()));
  }

  private static List<String> names(JsonNode schema) {
    return List.copyOf(schema.path("properties").propertyNames());
  }

  private static List<String> names(Form<?> form) {
    return form instanceof BlockForm block
        ? block.fields().stream().map(FieldSpec::name).toList()
        : List.of();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleIsReadAndFitsTheSchema(Path example) throws IOException {
    JobFile read = ExamplesRunTest.reader().read(example, List.of());

    assertThat(read.config().outputDirectory().getParent()).isEqualTo(ROOT.resolve("out"));
    assertThat(SchemaCheck.errors(json(Files.readString(example)))).isEmpty();
  }

  @Test
  void theGovernorsAmongTheExamplesAreTheCanon() {
    assertThat(EXAMPLES.resolve("governors.csv"))
        .hasSameBinaryContentAs(
            ROOT.resolve(
                "governors/src/main/resources/dev/governor/governors/canon/governors.csv"));
  }

  @Test
  void theseAreTheExamples() throws IOException {
    assertThat(examples())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "artifacts.yaml",
            "interviews.yaml",
            "knowledge.yaml",
            "profiles-anthropic.yaml",
            "profiles-openai.yaml",
            "profiles.yaml",
            "questlines.yaml",
            "reviews.yaml",
            "storylines.yaml",
            "taglines.yaml",
            "traditions.yaml");
  }

  @Test
  void theWholeFilesInTheReferenceAreReadAndFitTheSchema() throws IOException {
    JobFiles files = new JobFiles(folder);
    files.write("data/governors.csv", "name\nOccodon\n");
    files.write("products.jsonl", "{}\n");
    int checked = 0;
    Matcher blocks = YAML_BLOCK.matcher(Files.readString(REFERENCE));
    while (blocks.find()) {
      String yaml = blocks.group(1);
      assertThat(files.read(yaml)).isNotNull();
      assertThat(SchemaCheck.errors(json(yaml))).isEmpty();
      checked++;
    }
    assertThat(checked).isEqualTo(2);
  }

  @Test
  void theWholeFileInThePageOnPipelinesIsRead() throws IOException {
    Files.writeString(folder.resolve("items.jsonl"), "{\"id\":\"a\",\"kind\":\"bell\"}\n");
    Matcher block =
        YAML_BLOCK.matcher(Files.readString(ROOT.resolve("docs/reference/pipelines.md")));
    assertThat(block.find()).isTrue();
    Path file = Files.writeString(folder.resolve("pipeline.yaml"), block.group(1));
    assertThat(ExamplesRunTest.pipelines().read(file, List.of()).pipeline().stages()).hasSize(2);
  }

  private static JsonNode json(String yaml) {
    return YamlTree.parse(yaml, line -> new Origin.InFile("x", line), new Problems())
        .orElseThrow()
        .toJson();
  }
}
