package dev.governor.bench.budget;

import dev.governor.api.job.Budget;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a trial came to.
///
/// @param overshoot by how much a cap was passed, by the provider's bill; 0 is what must be
/// @param problems sentences, where the journal does not agree with the bill
/// @param unused of each job that its own cap stopped, the share of the cap that was not taken
/// @param lastWorst of the same jobs, a worst case as a share of the cap: what may be left over
record Finding(
    long seed,
    BigDecimal overshoot,
    List<String> problems,
    List<Double> unused,
    List<Double> lastWorst) {

  static Finding of(Trial trial, Journal journal, Instant now) {
    BigDecimal overshoot = BigDecimal.ZERO;
    List<String> problems = new ArrayList<>();
    List<Double> unused = new ArrayList<>();
    List<Double> lastWorst = new ArrayList<>();
    for (Trial.Job job : trial.jobs()) {
      BigDecimal paid = trial.bill().of(job.id());
      Budget caps = job.config().budget();
      overshoot = overshoot.max(over(paid, caps.job()));
      overshoot = overshoot.max(over(trial.bill().sum(), caps.account()));
      overshoot = overshoot.max(over(trial.bill().sum(), caps.perDay()));
      Spending spending = journal.spending(new SpendScope.OfJob(new JobId(job.id())), now);
      problems.addAll(problems(job, paid, spending));
      JobState state = journal.find(new JobId(job.id())).orElseThrow().state();
      if (caps.job().isPresent() && state.reason().contains("for this job is reached")) {
        BigDecimal cap = caps.job().get();
        unused.add(share(cap.subtract(spending.taken()), cap));
        lastWorst.add(share(job.worst(), cap));
      }
      if (state instanceof JobState.Running) {
        problems.add(job.id() + " still runs");
      }
    }
    return new Finding(trial.seed(), overshoot, problems, unused, lastWorst);
  }

  private static List<String> problems(Trial.Job job, BigDecimal paid, Spending spending) {
    List<String> problems = new ArrayList<>();
    if (spending.reserved().signum() != 0) {
      problems.add("%s still holds back %s".formatted(job.id(), spending.reserved()));
    }
    if (spending.spent().compareTo(paid) > 0) {
      problems.add("%s spent %s, and paid %s".formatted(job.id(), spending.spent(), paid));
    }
    if (spending.settled().compareTo(paid) < 0) {
      problems.add("%s counts %s, and paid %s".formatted(job.id(), spending.settled(), paid));
    }
    return problems;
  }

  private static BigDecimal over(BigDecimal paid, Optional<BigDecimal> cap) {
    return cap.map(paid::subtract).orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
  }

  private static double share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0 ? 0 : part.divide(whole, MathContext.DECIMAL32).doubleValue();
  }
}
