package dev.governor.wiring.jobfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.ItemReader;
import dev.governor.api.data.ItemSource;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobType;
import dev.governor.api.provider.OfflineComposer;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.provider.ProviderFactory;
import dev.governor.api.provider.Secret;
import dev.governor.engine.pipeline.Stage;
import dev.governor.testkit.time.ManualTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The examples, read with the job types, providers and readers that ship, up to the prompts.
class ExamplesRunTest {

  private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();

  @ParameterizedTest
  @CsvSource({
    "profiles.yaml, 91, OCCODON",
    "profiles-anthropic.yaml, 91, OCCODON",
    "profiles-openai.yaml, 91, OCCODON",
    "storylines.yaml, 91, OCCODON",
    "taglines.yaml, 12, LMP-01",
    "reviews.yaml, 12, R-1001",
    "artifacts.yaml, 182, OCCODON/1",
    "questlines.yaml, 91, OCCODON",
    "traditions.yaml, 17, celtic_druidic",
    "knowledge.yaml, 170, celtic_druidic/1",
    "interviews.yaml, 455, OCCODON/origins"
  })
  void everyItemHasAKeyAndAPromptOfItsOwn(String example, int items, String firstKey) {
    JobFile file = reader().read(EXAMPLES.resolve(example), List.of());
    List<String> keys = new ArrayList<>();
    List<String> prompts = new ArrayList<>();

    source(file).forEach(row -> take(file.type(), row.value(), keys, prompts));

    assertThat(keys).hasSize(items).doesNotHaveDuplicates().startsWith(firstKey);
    assertThat(prompts).hasSize(items).doesNotHaveDuplicates();
  }

  private static <I> void take(
      JobType<I, ?> type, JsonNode row, List<String> keys, List<String> prompts) {
    type.split(row)
        .forEach(item -> {
          keys.add(type.keyOf(item));
          prompts.add(type.prompt(item).user());
        });
  }

  private static ItemSource source(JobFile file) {
    if (!(file.config().inputData() instanceof InputData.File<?>(Path input))) {
      throw new AssertionError("a job file names a file");
    }
    return services(ItemReader.class).stream()
        .filter(reader -> reader.accepts(input))
        .findFirst()
        .orElseThrow()
        .open(input);
  }

  @Test
  void everyRowOfThePipelineHasItsKeysBeforeAnythingIsJoined() {
    Map<String, Integer> keys = new LinkedHashMap<>();
    for (Stage<?, ?> stage :
        pipelines()
            .read(EXAMPLES.resolve("governors-pipeline.yaml"), List.of())
            .pipeline()
            .stages()) {
      Set<String> all = new HashSet<>();
      stage.rows().forEach(row -> stage.type().keysOf(row.value()).forEach(all::add));
      keys.put(stage.name(), all.size());
    }
    assertThat(keys)
        .containsExactly(
            Map.entry("traditions", 17),
            Map.entry("knowledge", 170),
            Map.entry("profiles", 91),
            Map.entry("artifacts", 182),
            Map.entry("storylines", 91),
            Map.entry("questlines", 91));
  }

  static PipelineFileReader pipelines() {
    return new PipelineFileReader(reader(), services(ItemReader.class));
  }

  static JobFileReader reader() {
    List<JobType<?, ?>> types = new ArrayList<>();
    for (JobType<?, ?> type : ServiceLoader.load(JobType.class)) {
      types.add(type);
    }
    ProviderCheck check =
        new ProviderCheck(
            services(ProviderFactory.class),
            new ProviderContext(
                services(OfflineComposer.class),
                name -> Optional.of(new Secret(name, "for the tests")),
                Optional.empty(),
                new ManualTime()));
    return new JobFileReader(types, check, EXAMPLES);
  }

  private static <T> List<T> services(Class<T> kind) {
    return ServiceLoader.load(kind).stream().map(ServiceLoader.Provider::get).toList();
  }
}
