package dev.governor.bench.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Some of the seeded runs; all thousand are `bench/run budget`.
@Timeout(600)
class BudgetTest {

  private static final long SEED = Long.getLong("governor.seed", 20261124);

  @TempDir Path folder;

  @Test
  void noBudgetIsPassedWhateverTheProviderDoes() throws Exception {
    List<String> lines = new ArrayList<>();
    BudgetProof proof = new BudgetProof(folder, lines::add);
    assertThat(proof.run(SEED, 20)).as(String.join("\n", lines)).isTrue();
  }
}
