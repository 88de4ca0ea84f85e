package dev.governor.bench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The proof with a few kills, so that it cannot rot; all of it is `bench/run proof`.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProofTest {

  private static final long SEED = Long.getLong("governor.seed", 20261124);

  @TempDir Path folder;

  @Test
  void jobsWhoseProcessesAreKilledLoseNothingAndTheLedgerIsTheBill() throws Exception {
    List<String> lines = new ArrayList<>();
    boolean holds = new KillProof(SEED, folder, lines::add).quick();
    lines.forEach(System.out::println);
    assertThat(holds).as(() -> "seed %d%n%s".formatted(SEED, String.join("\n", lines))).isTrue();
    assertThat(lines).anyMatch(line -> line.startsWith("2 jobs, 4 kills: lost 0, "));
  }
}
