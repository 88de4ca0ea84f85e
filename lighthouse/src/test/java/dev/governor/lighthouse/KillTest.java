package dev.governor.lighthouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.knowledge.KnowledgeBase;
import dev.governor.api.knowledge.KnowledgeQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void aPublisherThatIsKilledLeavesAllOfOneGenerationAndNoLock() throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      int published = publishUntilKilled(2 * kill);
      try (KnowledgeBase base = new LuceneKnowledgeBaseFactory().open(folder, Optional.empty())) {
        int found = generation(base);
        assertThat(found).as("kill %d", kill).isGreaterThanOrEqualTo(published);
        base.publish(KilledPublisher.SOURCE, KilledPublisher.passages(0));
        assertThat(generation(base)).isZero();
      }
    }
  }

  /// @return the last generation that it said was published
  private int publishUntilKilled(int generations) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledPublisher.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      while (last < generations) {
        last = Integer.parseInt(Objects.requireNonNull(lines.readLine(), "it ended by itself"));
      }
      // Not by the process itself: that would close the stream with what it said before.
      process.toHandle().destroyForcibly();
      for (String line : lines.lines().toList()) {
        last = Integer.parseInt(line);
      }
    }
    return last;
  }

  /// The generation that all passages are of.
  private static int generation(KnowledgeBase base) {
    List<String> texts =
        base.search(new KnowledgeQuery("", Set.of(), 2 * KilledPublisher.PASSAGES)).stream()
            .map(hit -> hit.passage().text())
            .toList();
    assertThat(texts).hasSize(KilledPublisher.PASSAGES);
    assertThat(Set.copyOf(texts)).hasSize(1);
    return Integer.parseInt(texts.getFirst().replace("generation ", ""));
  }
}
