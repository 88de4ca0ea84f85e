package dev.governor.bench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.JobId;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import dev.governor.simulator.bill.Bill;
import dev.governor.simulator.bill.Charge;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// That the audit bites.
class AuditTest {

  private static final JobId JOB = new JobId("audited");
  private static final Usage USAGE = new Usage(10, 5, 0, 0);
  private static final String NEVER_SHOWN = "sent in a batch that the provider never showed";
  private static final long PICO_USD = 35_000_000;
  private static final Cost COST = new Cost.Known(new BigDecimal("0.000035"));

  private final Bill bill = new Bill();
  private final List<LedgerRow> rows = new ArrayList<>();
  private final Problems problems = new Problems();

  @Test
  void whatIsChargedAsTheLedgerSaysHolds() {
    charge(1, USAGE, PICO_USD);
    row(1, "succeeded", USAGE, COST);

    Audit.Result result = audit(Set.of());

    assertThat(problems.sentences()).isEmpty();
    assertThat(result.ledger().is(result.bill())).isTrue();
  }

  @Test
  void aTokenMoreOnTheBillIsFound() {
    charge(1, new Usage(10, 6, 0, 0), PICO_USD);
    row(1, "succeeded", USAGE, COST);
    assertThatIsFound("the ledger has 1 answers, 15 tokens");
  }

  @Test
  void aMillionthOfADollarMoreOnTheBillIsFound() {
    charge(1, USAGE, PICO_USD + 1_000_000);
    row(1, "succeeded", USAGE, COST);
    assertThatIsFound("$0.000035, the bill 1 answers, 15 tokens, $0.000036");
  }

  @Test
  void anAnswerThatIsChargedTwiceIsFound() {
    charge(1, USAGE, PICO_USD);
    charge(1, USAGE, PICO_USD);
    row(1, "succeeded", USAGE, COST);
    assertThatIsFound("was charged 2 times");
  }

  @Test
  void anAttemptThatIsSentTwiceIsFound() {
    charge(1, USAGE, PICO_USD);
    bill.received(Optional.of(name(1)));
    row(1, "succeeded", USAGE, COST);
    assertThatIsFound("was sent 2 times");
  }

  @Test
  void aChargeThatTheLedgerDoesNotHaveIsFound() {
    charge(1, USAGE, PICO_USD);
    assertThatIsFound("was sent, and is not in the ledger");
  }

  @Test
  void aFreeFailureThatIsChargedIsFound() {
    charge(1, USAGE, PICO_USD);
    row(1, "rate_limited", Usage.NONE, Cost.FREE);
    assertThatIsFound("the ledger has 1 answers, 0 tokens");
  }

  @Test
  void anUnknownAttemptThatWasNotInFlightAtAKillIsFound() {
    row(1, "unknown", Usage.NONE, Cost.UNKNOWN);
    assertThatIsFound("was not in flight at a kill");
  }

  @Test
  void aBatchThatTheProviderNeverShowedIsRightAsLongAsItIsNotCharged() {
    row(1, "unknown", NEVER_SHOWN, Usage.NONE, Cost.UNKNOWN);
    audit(Set.of());
    assertThat(problems.sentences()).isEmpty();
  }

  @Test
  void aBatchThatTheProviderNeverShowedAndChargedIsFound() {
    charge(1, USAGE, PICO_USD);
    row(1, "unknown", NEVER_SHOWN, Usage.NONE, Cost.UNKNOWN);
    assertThatIsFound("was not in flight at a kill");
  }

  @Test
  void anAnswerThatWasLostAndPaidAgainIsRepeated() {
    charge(1, USAGE, PICO_USD);
    charge(2, USAGE, PICO_USD);
    row(1, "unknown", Usage.NONE, Cost.UNKNOWN);
    row(2, "succeeded", USAGE, COST);

    Audit.Result result = audit(Set.of(name(1)));

    assertThat(problems.sentences()).isEmpty();
    assertThat(result.repeated()).isEqualTo(1);
    assertThat(result.unseen().answers()).isEqualTo(1);
  }

  @Test
  void whatWasLostBeforeItWasAnsweredIsNotRepeated() {
    charge(2, USAGE, PICO_USD);
    row(1, "unknown", Usage.NONE, Cost.UNKNOWN);
    row(2, "succeeded", USAGE, COST);

    assertThat(audit(Set.of(name(1))).repeated()).isZero();
    assertThat(problems.sentences()).isEmpty();
  }

  private void assertThatIsFound(String part) {
    audit(Set.of());
    assertThat(problems.sentences()).anySatisfy(problem -> assertThat(problem).contains(part));
  }

  private Audit.Result audit(Set<String> inFlight) {
    return Audit.of(rows::forEach, JOB, new Bills(List.of(bill)), inFlight, problems);
  }

  private void charge(int attempt, Usage usage, long picoUsd) {
    bill.received(Optional.of(name(attempt)));
    bill.charge("key", Optional.of(name(attempt)), new Charge(usage, OptionalLong.of(picoUsd)));
  }

  private void row(int attempt, String outcome, Usage usage, Cost cost) {
    row(attempt, outcome, "", usage, cost);
  }

  private void row(int attempt, String outcome, String message, Usage usage, Cost cost) {
    rows.add(
        new LedgerRow(
            0,
            "a",
            attempt,
            Instant.EPOCH,
            Optional.of(
                new LedgerRow.Answered(Instant.EPOCH, outcome, message, "m", usage, cost, false))));
  }

  private static String name(int attempt) {
    return InFlight.customId(JOB, "a", attempt);
  }
}
