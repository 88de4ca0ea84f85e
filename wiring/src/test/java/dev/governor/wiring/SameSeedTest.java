package dev.governor.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.provider.ProviderConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameSeedTest {

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytesHoweverManyAreInFlightAndAnotherSeedGivesOthers()
      throws Exception {
    byte[] first = results("first", 7, 1);
    assertThat(results("second", 7, 32)).isEqualTo(first);
    assertThat(results("third", 8, 32)).isNotEqualTo(first);
  }

  private byte[] results(String run, int seed, int inFlight) throws Exception {
    Path output = folder.resolve(run + "/out");
    try (Governor governor = Governor.open(folder.resolve(run + "/home"))) {
      BatchJobConfig<Object, Object> config =
          BatchJobConfig.builder(BatchJobType.GOVERNOR_PROFILES)
              .jobId("profiles")
              .inputData(Path.of("../examples/governors.csv"))
              .outputDirectory(output)
              .provider(new ProviderConfig("offline", Map.of("seed", Json.tree(seed))))
              .concurrentRequests(inFlight)
              .build();
      governor.processor().createBatchJob(config);
      governor.processor().processBatchJob(config.jobId());
    }
    return Files.readAllBytes(output.resolve("results.jsonl"));
  }
}
