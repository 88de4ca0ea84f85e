package dev.governor.bench.budget;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Runs seeded trials and says by how much a budget was passed in any of them.
///
/// @param say takes the lines of the report
public record BudgetProof(Path folder, Consumer<String> say) {

  /// Trials at the same time.
  private static final int TOGETHER = 20;

  /// @param first the seed of the first trial; the others follow it
  /// @return whether no budget was passed and nothing else was wrong
  public boolean run(long first, int count) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Finding> findings = new ArrayList<>();
    for (long from = first; from < first + count; from += TOGETHER) {
      findings.addAll(together(from, Math.min(first + count, from + TOGETHER)));
    }
    tell(findings, Duration.ofNanos(System.nanoTime() - start));
    return findings.stream().allMatch(BudgetProof::isGood);
  }

  private List<Finding> together(long from, long to) throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("trials-" + from));
    List<Trial> trials =
        LongStream.range(from, to).mapToObj(seed -> new Trial(seed, home.resolve("out"))).toList();
    List<Finding> findings = new Trials(home, trials).run();
    for (Finding finding : findings) {
      if (!isGood(finding)) {
        say.accept(
            "seed %d (of those from %d): over by $%s; %s"
                .formatted(
                    finding.seed(),
                    from,
                    finding.overshoot().toPlainString(),
                    String.join("; ", finding.problems())));
      }
    }
    return findings;
  }

  private static boolean isGood(Finding finding) {
    return finding.overshoot().signum() == 0 && finding.problems().isEmpty();
  }

  private void tell(List<Finding> findings, Duration took) {
    BigDecimal most =
        findings.stream().map(Finding::overshoot).reduce(BigDecimal.ZERO, BigDecimal::max);
    double[] unused =
        findings.stream()
            .flatMap(finding -> finding.unused().stream())
            .mapToDouble(share -> share)
            .sorted()
            .toArray();
    double[] worst =
        findings.stream()
            .flatMap(finding -> finding.lastWorst().stream())
            .mapToDouble(share -> share)
            .sorted()
            .toArray();
    say.accept(
        "| runs | most over a budget | jobs stopped by their own budget | of it unused, median"
            + " | one worst case of it, median | time |");
    say.accept("|---|---|---|---|---|---|");
    say.accept(
        "| %,d | $%s | %,d | %.2f %% | %.2f %% | %d s |"
            .formatted(
                findings.size(),
                most.toPlainString(),
                unused.length,
                median(unused) * 100,
                median(worst) * 100,
                took.toSeconds()));
  }

  private static double median(double[] sorted) {
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
