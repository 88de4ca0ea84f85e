package dev.governor.bench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The proof with a few kills, so that it cannot rot. All of it is `bench/run proof`, or in a build
/// `./check -Pproof`.
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class ProofTest {

  private static final long SEED = Long.getLong("governor.seed", 20261124);

  /// Set by the Maven profile `proof`.
  private static final boolean IS_WHOLE = System.getProperty("governor.proof", "").equals("all");

  @TempDir Path folder;

  @Test
  void jobsWhoseProcessesAreKilledLoseNothingAndTheLedgerIsTheBill() throws Exception {
    List<String> lines = new ArrayList<>();
    KillProof proof = new KillProof(SEED, folder, lines::add);
    boolean holds = IS_WHOLE ? proof.all("") : proof.quick();
    lines.forEach(System.out::println);
    assertThat(holds).as(() -> "seed %d%n%s".formatted(SEED, String.join("\n", lines))).isTrue();
    assertThat(lines).anyMatch(line -> line.matches("\\d+ jobs, \\d+ kills: lost 0[,;].*"));
    assertThat(lines).anyMatch(line -> IS_WHOLE || line.startsWith("3 jobs, 6 kills: "));
  }
}
