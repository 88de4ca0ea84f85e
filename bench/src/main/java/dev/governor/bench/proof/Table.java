package dev.governor.bench.proof;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/// Prints findings.
record Table(Consumer<String> out) {

  void head() {
    out.accept(
        "| scenario, vendor, delivery | kills | lost | repeated | in flight at the kills"
            + " | attempts | billed answers | billed tokens | billed USD"
            + " | of it for attempts the ledger calls unknown | ledger = bill |");
    out.accept("|---|---|---|---|---|---|---|---|---|---|---|");
  }

  void row(Finding finding) {
    Audit.Result audit = finding.audit();
    out.accept(
        "| %s | %d | %d | %d | %s | %,d | %,d | %,d | %s | %s | %s |"
            .formatted(
                finding.trial().name(),
                finding.kills(),
                finding.lost(),
                audit.repeated(),
                inFlight(finding),
                audit.attempts(),
                audit.bill().answers(),
                audit.bill().tokens(),
                money(audit.bill()),
                audit.unseen().answers() == 0
                    ? "none"
                    : "%d, $%s".formatted(audit.unseen().answers(), money(audit.unseen())),
                finding.problems().isEmpty() ? "yes" : "NO"));
    finding.problems().forEach(problem -> out.accept("wrong: " + problem));
  }

  private static String inFlight(Finding finding) {
    return finding.trial().delivery() == Delivery.REALTIME
        ? Long.toString(finding.inFlight())
        : "%d, and %d in batches".formatted(finding.inFlight(), finding.atProvider());
  }

  private static String money(Charged charged) {
    return charged.usd().stripTrailingZeros().toPlainString();
  }

  void foot(List<Finding> findings, long seed, Duration took) {
    Charged bill =
        findings.stream()
            .map(finding -> finding.audit().bill())
            .reduce(Charged.NOTHING, Charged::plus);
    out.accept("");
    out.accept(
        "%,d jobs, %,d kills: lost %d, repeated %d of %d in flight; bill %s; seed %d, %d s"
            .formatted(
                findings.size(),
                sum(findings, Finding::kills),
                sum(findings, Finding::lost),
                sum(findings, finding -> finding.audit().repeated()),
                sum(findings, Finding::inFlight),
                bill.text(),
                seed,
                took.toSeconds()));
    boolean holds = findings.stream().allMatch(finding -> finding.problems().isEmpty());
    out.accept(holds ? "Everything holds." : "NOT everything holds.");
  }

  private static long sum(List<Finding> findings, ToLongFunction<Finding> part) {
    return findings.stream().mapToLong(part).sum();
  }
}
