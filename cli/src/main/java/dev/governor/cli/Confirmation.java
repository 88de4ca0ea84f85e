package dev.governor.cli;

import dev.governor.api.data.InvalidInputException;
import dev.governor.cli.show.Figures;
import dev.governor.wiring.Found;
import dev.governor.wiring.home.GovernorHome;
import dev.governor.wiring.jobfile.JobFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Asks a person before a job is begun that may cost more than its file's `confirm_above_usd`.
final class Confirmation {

  private static final Set<String> YES = Set.of("y", "yes");

  private final Surroundings in;

  Confirmation(Surroundings in) {
    this.in = in;
  }

  /// @return whether the job may begin
  /// @throws InvalidInputException if it must be asked, and nobody is there to answer
  boolean given(Found found, GovernorHome home, JobFile job) {
    Optional<BigDecimal> above = job.config().budget().confirmAbove();
    if (above.isEmpty()) {
      return true;
    }
    Estimator.Estimate estimate = new Estimator(in, found, home).estimate(job, 0);
    Optional<BigDecimal> most = most(estimate, job);
    boolean isLess = most.filter(usd -> usd.compareTo(above.get()) <= 0).isPresent();
    if (estimate.work().requests() == 0 || isLess) {
      return true;
    }
    String cost =
        most.map(usd -> "it may cost up to " + Figures.dollars(usd))
            .orElse("what it costs is not known");
    if (!in.screen().isTerminal()) {
      throw new InvalidInputException(
          "%s is to be confirmed above %s, and %s; add --yes, or raise budget.confirm_above_usd"
              .formatted(job.config().jobId(), Figures.dollars(above.get()), cost));
    }
    new EstimateSheet(estimate).lines().forEach(in.screen()::say);
    in.screen().say("Send them? [y/N] ");
    return YES.contains(answer());
  }

  /// No more than what its own cap allows.
  private static Optional<BigDecimal> most(Estimator.Estimate estimate, JobFile job) {
    Optional<BigDecimal> cap = job.config().budget().job();
    return estimate.most().map(usd -> cap.map(usd::min).orElse(usd)).or(() -> cap);
  }

  private String answer() {
    try {
      BufferedReader typed =
          new BufferedReader(new InputStreamReader(in.typed(), StandardCharsets.UTF_8));
      String line = typed.readLine();
      return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException("what was typed cannot be read", e);
    }
  }
}
