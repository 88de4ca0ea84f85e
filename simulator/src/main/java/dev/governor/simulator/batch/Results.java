package dev.governor.simulator.batch;

import dev.governor.api.provider.Usage;
import java.nio.file.Path;
import java.util.Optional;

/// What came of a batch that ended.
///
/// @param lines the results, or, where failures are apart, those of what succeeded
/// @param failures the others, where they are apart
public record Results(Path lines, Optional<Path> failures, Tally tally, Usage usage) {

  /// How the lines ended; missing and doubled ones count once.
  public record Tally(int succeeded, int errored, int cancelled, int expired) {

    public int total() {
      return succeeded + errored + cancelled + expired;
    }
  }
}
