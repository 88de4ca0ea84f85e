package dev.governor.engine.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpillTest {

  @Test
  void whatADeadProcessLeftIsRemovedAndWhatALivingOneUsesIsKept() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    Path left = Files.createTempFile("governor-batch-" + ended.pid() + "-", ".jsonl");
    Path used = Spill.create();
    try {
      Spill.sweep();
      assertThat(left).doesNotExist();
      assertThat(used).exists();
    } finally {
      Files.deleteIfExists(used);
    }
  }
}
