package dev.governor.wiring.lighthouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.InputData;
import dev.governor.api.job.JobState;
import dev.governor.api.job.JobType;
import dev.governor.api.knowledge.KnowledgeQuery;
import dev.governor.api.knowledge.Passage;
import dev.governor.api.provider.ProviderContext;
import dev.governor.api.time.Time;
import dev.governor.engine.BatchJobResult;
import dev.governor.wiring.Found;
import dev.governor.wiring.Governor;
import dev.governor.wiring.home.GovernorHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedPassagesTest {

  @TempDir Path folder;

  private Governor open() {
    Found found = Found.onTheClassPath().with(new LoreType());
    GovernorHome home = new GovernorHome(folder.resolve("home"));
    ProviderContext context = found.context(home, Map.of(), Time.system());
    return Governor.open(home, found, context);
  }

  private BatchJobResult run(Governor governor, String... items) throws InterruptedException {
    BatchJobConfig<String, LoreType.Lore> config =
        BatchJobConfig.builder(new LoreType())
            .jobId("lore")
            .inputData(new InputData.Items<>(List.of(items)))
            .outputDirectory(folder.resolve("out"))
            .build();
    governor.processor().createBatchJob(config, new LoreType());
    return governor.processor().processBatchJob(config.jobId());
  }

  private static List<String> ids(Governor governor) {
    return governor.lighthouse().search(new KnowledgeQuery("", Set.of(), 100)).stream()
        .map(hit -> hit.passage().id())
        .toList();
  }

  @Test
  void whatAJobFoundOutIsPublishedWhenItCompletes() throws Exception {
    try (Governor governor = open()) {
      assertThat(run(governor, "a", "b").state()).isEqualTo(new JobState.Completed());
      assertThat(ids(governor)).containsExactly("lore_a", "lore_b");
      assertThat(governor.lighthouse().stats().sources()).isEqualTo(Map.of("job:lore", 2L));
      run(governor, "b", "c");
      assertThat(ids(governor)).containsExactly("lore_b", "lore_c");
    }
  }

  @Test
  void whatCannotBePublishedIsToldAndGoingOnPublishesIt() throws Exception {
    try (Governor governor = open()) {
      governor
          .lighthouse()
          .publish("mine", List.of(new Passage("lore_a", "lore", "t", "x", List.of())));
      BatchJobResult result = run(governor, "a");
      assertThat(result.state()).isInstanceOf(JobState.Paused.class);
      assertThat(((JobState.Paused) result.state()).reason())
          .contains("lore_a", "job:lore", "from mine", "lighthouse remove mine");
      assertThat(Files.readString(folder.resolve("out/results.jsonl"))).contains("\"key\":\"a\"");
      governor.lighthouse().publish("mine", List.of());
      assertThat(governor.processor().processBatchJob(result.jobId()).state())
          .isEqualTo(new JobState.Completed());
      assertThat(governor.lighthouse().stats().sources()).isEqualTo(Map.of("job:lore", 1L));
    }
  }

  @Test
  void jobsOfOtherTypesMakeNoLighthouse() throws Exception {
    List<JobType<?, ?>> publishing = new ArrayList<>();
    for (JobType<?, ?> type : Found.onTheClassPath().jobTypes()) {
      if (JobPassages.hasAny(type)) {
        publishing.add(type);
      }
    }
    assertThat(publishing)
        .extracting(type -> type.id().id())
        .isSubsetOf("KNOWLEDGE_EXTRACTION", "TRADITION_PROCESSING");
    assertThat(JobPassages.hasAny(new LoreType())).isTrue();
  }
}
