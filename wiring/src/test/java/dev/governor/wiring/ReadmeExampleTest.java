package dev.governor.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobState;
import dev.governor.engine.BatchJob;
import dev.governor.engine.BatchJobResult;
import dev.governor.engine.UnifiedBatchProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's Java example, run; and held against the README, line by line.
class ReadmeExampleTest {

  private static final Path ROOT = Path.of("..");

  @TempDir Path folder;

  @Test
  void theExampleRunsTheNinetyOne() throws Exception {
    BatchJobResult result =
        example(
            folder.resolve("home"), ROOT.resolve("examples/governors.csv"), folder.resolve("out"));
    assertThat(result.state()).isEqualTo(new JobState.Completed());
    assertThat(result.counts().succeeded()).isEqualTo(91);
    assertThat(Files.readAllLines(folder.resolve("out/results.jsonl"))).hasSize(91);
  }

  @Test
  void theReadmeShowsThisExample() throws Exception {
    String source =
        Files.readString(Path.of("src/test/java/dev/governor/wiring/ReadmeExampleTest.java"));
    String example =
        between(source, "    // example begins\n", "\n    // example ends\n").stripIndent() + "\n";
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertThat(between(readme, "<!-- example -->\n```java\n", "```")).isEqualTo(example);
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static BatchJobResult example(Path home, Path governors, Path output) throws Exception {
    // example begins
    try (Governor governor = Governor.open(home)) {
      UnifiedBatchProcessor processor = governor.processor();

      BatchJobConfig<Object, Object> config =
          BatchJobConfig.builder(BatchJobType.GOVERNOR_PROFILES)
              .jobId("profiles_batch_1")
              .inputData(governors)
              .outputDirectory(output)
              .build();

      BatchJob<Object, Object> job = processor.createBatchJob(config);
      return processor.processBatchJob(job.jobId());
    }
    // example ends
  }
}
