package dev.governor.bench.proof;

import dev.governor.api.job.JobId;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.Cost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Holds the ledger against the bill, attempt by attempt. An attempt whose cost the ledger knows
/// must be charged with exactly that; nothing may be charged that is not in the ledger.
final class Audit {

  private static final String UNKNOWN = "unknown";

  /// How the ledger says that a whole batch had no line for an attempt: the vendor lost it, and no
  /// kill has to do with it.
  private static final String NO_LINE = "the batch ended";

  /// How it says that a batch's creation had no answer, and that the batch was not found. That is
  /// right without a kill, too, as long as nothing of it was charged.
  private static final String NEVER_SHOWN = "sent in a batch that the provider never showed";

  private final JobId job;
  private final Bills bills;
  private final Set<String> inFlightAtKills;
  private final Problems problems;
  private final Map<String, Integer> lastCharged = new HashMap<>();
  private final List<LedgerRow> interrupted = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private Charged ledger = Charged.NOTHING;
  private Charged unseen = Charged.NOTHING;
  private long attempts;

  private Audit(JobId job, Bills bills, Set<String> inFlightAtKills, Problems problems) {
    this.job = job;
    this.bills = bills;
    this.inFlightAtKills = inFlightAtKills;
    this.problems = problems;
  }

  /// @param attempts in the ledger
  /// @param repeated answers that were charged, lost with a process, and charged again
  /// @param ledger what the ledger knows to be charged
  /// @param unseen what else was charged: for attempts that the ledger calls unknown, timed out or
  ///   broken off
  /// @param bill what was charged in all
  record Result(long attempts, long repeated, Charged ledger, Charged unseen, Charged bill) {}

  /// The attempts of a job, however they come.
  @FunctionalInterface
  interface Ledger {
    void forEach(Consumer<LedgerRow> rows);
  }

  /// @param inFlightAtKills names of attempts
  static Result of(
      Ledger rows, JobId job, Bills bills, Set<String> inFlightAtKills, Problems problems) {
    Audit audit = new Audit(job, bills, inFlightAtKills, problems);
    rows.forEach(audit::row);
    return audit.result();
  }

  private void row(LedgerRow row) {
    String name = InFlight.customId(job, row.key(), row.attempt());
    attempts++;
    problems.unless(known.add(name), name + " is in the ledger twice");
    Charged charged = bills.of(name);
    problems.unless(charged.answers() <= 1, name + " was charged " + charged.answers() + " times");
    problems.unless(
        bills.received(name) <= 1, name + " was sent " + bills.received(name) + " times");
    if (charged.answers() > 0) {
      lastCharged.merge(row.key(), row.attempt(), Math::max);
    }
    if (row.answer().isEmpty()) {
      problems.add(name + " has no answer in the ledger of a job that ended");
      return;
    }
    answered(row, row.answer().get(), name, charged);
  }

  private void answered(LedgerRow row, LedgerRow.Answered answer, String name, Charged charged) {
    switch (answer.cost()) {
      case Cost.Known(BigDecimal usd) -> {
        Charged told =
            usd.signum() == 0 && charged.answers() == 0
                ? new Charged(0, answer.usage(), usd)
                : new Charged(1, answer.usage(), usd);
        ledger = ledger.plus(told);
        problems.unless(
            told.is(charged),
            "%s (%s): the ledger has %s, the bill %s"
                .formatted(name, answer.outcome(), told.text(), charged.text()));
      }
      case Cost.Unknown _ -> unseen = unseen.plus(charged);
    }
    if (answer.outcome().equals(UNKNOWN) && !answer.message().startsWith(NO_LINE)) {
      // A creation that the vendor broke off is looked for; what was never there is asked again.
      boolean isNeverShown = answer.message().startsWith(NEVER_SHOWN) && charged.answers() == 0;
      problems.unless(
          inFlightAtKills.contains(name) || isNeverShown,
          "%s is unknown (%s), and was not in flight at a kill".formatted(name, answer.message()));
      if (charged.answers() > 0) {
        interrupted.add(row);
      }
    }
  }

  private Result result() {
    for (String name : bills.customIds()) {
      problems.unless(known.contains(name), name + " was sent, and is not in the ledger");
    }
    long repeated =
        interrupted.stream()
            .filter(row -> lastCharged.getOrDefault(row.key(), 0) > row.attempt())
            .count();
    Charged bill = bills.all();
    problems.unless(
        ledger.plus(unseen).is(bill),
        "the ledger and what it calls unknown have %s, the bill %s"
            .formatted(ledger.plus(unseen).text(), bill.text()));
    return new Result(attempts, repeated, ledger, unseen, bill);
  }
}
