package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.job.Budget;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Entry.Report;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.NewBatch;
import dev.governor.api.journal.Reservation;
import dev.governor.api.journal.SpendScope;
import dev.governor.api.journal.Spending;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Money: what an attempt may cost is held back before it is sent, and no cap is ever passed.
abstract class MoneyContract extends BatchContract {

  private static final String ACCOUNT = "a1";
  private static final Budget NO_CAP = Budget.NONE;

  private static Cost cost(String usd) {
    return new Cost.Known(new BigDecimal(usd));
  }

  private static Budget perJob(String usd) {
    return Budget.of(new BigDecimal(usd));
  }

  private static Budget perDay(String usd) {
    return new Budget(
        Optional.empty(), Optional.of(new BigDecimal(usd)), Optional.empty(), Optional.empty());
  }

  private static Budget perAccount(String usd) {
    return new Budget(
        Optional.empty(), Optional.empty(), Optional.of(new BigDecimal(usd)), Optional.empty());
  }

  private CompletionStage<Void> intend(
      Lease lease, long index, int attempt, String worst, Budget caps) {
    return journal.append(
        new Entry.Intent(
            lease, index, attempt, time.now(), new Reservation(cost(worst), ACCOUNT, caps)));
  }

  private void settle(Lease lease, long index, int attempt, Cost cost) {
    Report report = new Report("any", "", "model-1", Usage.NONE, cost, "");
    await(answer(lease, index, attempt, report, new Verdict.Again(true)));
  }

  private static SpendScope ofJob(String id) {
    return new SpendScope.OfJob(new JobId(id));
  }

  private static SpendScope ofAccount() {
    return new SpendScope.OfAccount(ACCOUNT);
  }

  private SpendScope today() {
    return new SpendScope.OfDay(ACCOUNT, LocalDate.ofInstant(time.now(), ZoneOffset.UTC));
  }

  private void assertSpending(SpendScope scope, String spent, String reserved, String uncertain) {
    assertThat(openToRead().spending(scope, time.now()))
        .isEqualTo(spending(spent, reserved, uncertain));
  }

  private static Spending spending(String spent, String reserved, String uncertain) {
    return new Spending(new BigDecimal(spent), new BigDecimal(reserved), new BigDecimal(uncertain));
  }

  private static BudgetException refusal(CompletionStage<Void> stage) {
    Throwable failure = stage.handle((_, refused) -> refused).toCompletableFuture().join();
    if (failure instanceof BudgetException refusal) {
      return refusal;
    }
    throw new AssertionError("it was not refused for want of money", failure);
  }

  @Test
  final void whatAnAttemptMayCostIsHeldBackUntilItsAnswerSettlesIt() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "w", 2).lease();
    await(intend(lease, 0, 1, "0.5", NO_CAP));
    await(intend(lease, 1, 1, "0.25", NO_CAP));
    for (SpendScope scope : List.of(ofJob("one"), ofAccount(), today())) {
      assertSpending(scope, "0", "0.75", "0");
    }
    settle(lease, 0, 1, cost("0.125"));
    for (SpendScope scope : List.of(ofJob("one"), ofAccount(), today())) {
      assertSpending(scope, "0.125", "0.25", "0");
    }
    settle(lease, 1, 1, Cost.FREE);
    assertSpending(ofAccount(), "0.125", "0", "0");
    assertThat(journal.spending(ofJob("two"), time.now())).isEqualTo(Spending.NONE);
  }

  @Test
  final void anUnknownCostCountsAsItsWorstCase() {
    Lease lease = claim(job("one", 1), "w", 1).lease();
    await(intend(lease, 0, 1, "0.5", perJob("0.75")));
    settle(lease, 0, 1, Cost.UNKNOWN);
    assertSpending(ofJob("one"), "0", "0", "0.5");
    BudgetException refused = refusal(intend(lease, 0, 2, "0.5", perJob("0.75")));
    assertThat(refused.mayFitLater()).isFalse();
    assertThat(refused.spending()).isEqualTo(spending("0", "0", "0.5"));
    assertThat(refused.left()).isEqualByComparingTo("0.25");
  }

  @Test
  final void whatWouldPassACapIsRefusedAndFitsWhenOthersTurnOutCheaper() {
    JobRecord job = job("one", 3);
    Lease lease = claim(job, "w", 3).lease();
    await(intend(lease, 0, 1, "0.4", perJob("1")));
    await(intend(lease, 1, 1, "0.6", perJob("1")));
    BudgetException refused = refusal(intend(lease, 2, 1, "0.3", perJob("1")));
    assertThat(refused.scope()).isEqualTo(ofJob("one"));
    assertThat(refused.limit()).isEqualByComparingTo("1");
    assertThat(refused.mayFitLater()).isTrue();
    assertThat(attempts(journal, job)).hasSize(2);
    settle(lease, 1, 1, cost("0.2"));
    await(intend(lease, 2, 1, "0.4", perJob("1")));
    assertSpending(ofJob("one"), "0.2", "0.8", "0");
  }

  @Test
  final void aCapMayBeUsedUpToTheLastTrillionth() {
    Lease lease = claim(job("one", 2), "w", 2).lease();
    await(intend(lease, 0, 1, "0.999999999999", perJob("1")));
    refusal(intend(lease, 1, 1, "0.000000000002", perJob("1")));
    await(intend(lease, 1, 1, "0.000000000001", perJob("1")));
  }

  @Test
  final void aCapOnTheAccountCountsAllJobsAndOneOnTheDayThatDayOnly() {
    Lease one = claim(job("one", 2), "w", 2).lease();
    Lease two = claim(job("two", 2), "w", 2).lease();
    await(intend(one, 0, 1, "0.5", NO_CAP));
    settle(one, 0, 1, cost("0.5"));
    assertThat(refusal(intend(two, 0, 1, "0.6", perDay("1"))).scope()).isEqualTo(today());
    assertThat(refusal(intend(two, 0, 1, "0.6", perAccount("1"))).scope()).isEqualTo(ofAccount());
    time.advance(Duration.ofDays(1));
    journal.renew("w", time.now().plus(LEASE));
    refusal(intend(two, 0, 1, "0.6", perAccount("1")));
    await(intend(two, 0, 1, "0.6", perDay("1")));
    assertSpending(today(), "0", "0.6", "0");
    assertSpending(ofAccount(), "0.5", "0.6", "0");
  }

  @Test
  final void anAnswerSettlesTheDayOnWhichItsAttemptWasSent() {
    Lease lease = claim(job("one", 1), "w", 1).lease();
    SpendScope sentOn = today();
    await(intend(lease, 0, 1, "0.5", NO_CAP));
    time.advance(Duration.ofDays(1));
    settle(lease, 0, 1, cost("0.1"));
    assertSpending(sentOn, "0.1", "0", "0");
    assertSpending(today(), "0", "0", "0");
  }

  @Test
  final void aCapOnAJobCountsItsEarlierRegistrationsAndWhatIsCarriedOverCostsNothing() {
    JobRecord first = job("one", 1);
    Lease lease = claim(first, "w", 1).lease();
    await(intend(lease, 0, 1, "0.5", NO_CAP));
    Report report = new Report("succeeded", "", "m", Usage.NONE, cost("0.4"), "");
    await(answer(lease, 0, 1, report, accepted(0)));
    JobRecord second = journal.register(newJob("one", "g"));
    journal.add(second.number(), requests(0, 2));
    assertThat(journal.completeIntake(second.number())).isEqualTo(1);
    assertSpending(ofJob("one"), "0.4", "0", "0");
    Lease fresh = claim(second, "w", 2).lease();
    refusal(intend(fresh, 1, 1, "0.7", perJob("1")));
    await(intend(fresh, 1, 1, "0.6", perJob("1")));
  }

  @Test
  final void whatADeadProcessReservedStaysReservedAndIsUncertainOnceItIsClosed() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "w", 1).lease();
    await(intend(lease, 0, 1, "0.5", perJob("1")));
    crash();
    assertSpending(ofJob("one"), "0", "0.5", "0");
    time.advance(LEASE);
    Lease others = claim(job("two", 1), "v", 1).lease();
    BudgetException refused = refusal(intend(others, 0, 1, "0.6", perAccount("1")));
    assertThat(refused.mayFitLater()).as("nobody answers it any more").isFalse();
    journal.revokeAll();
    assertSpending(ofJob("one"), "0", "0", "0.5");
    Claim again = claim(job, "v", 2);
    for (SpendScope scope : List.of(ofJob("one"), ofAccount(), today())) {
      assertSpending(scope, "0", "0", "0.5");
    }
    refusal(intend(again.lease(), 0, 2, "0.6", perJob("1")));
    await(intend(again.lease(), 0, 2, "0.5", perJob("1")));
  }

  @Test
  final void anAttemptThatWasLeftBesideItsRequestsEndingIsClosedWithWhatItMayHaveCost() {
    JobRecord job = job("one", 1);
    Lease lease = claim(job, "w", 1).lease();
    await(intend(lease, 0, 1, "0.5", NO_CAP));
    await(intend(lease, 0, 2, "0.5", NO_CAP));
    Report report = new Report("succeeded", "", "m", Usage.NONE, cost("0.4"), "");
    await(answer(lease, 0, 2, report, accepted(0)));
    await(journal.release(lease));
    assertSpending(ofJob("one"), "0.4", "0", "0.5");
    assertThat(journal.claim(job.number(), "v", 1, time.now(), time.now().plus(LEASE))).isEmpty();
    assertSpending(ofJob("one"), "0.4", "0", "0.5");
    assertThat(attempts(journal, job)).allMatch(row -> row.answer().isPresent());
  }

  @Test
  final void anAnswerAfterACrashSettlesWhatWasReservedBeforeIt() {
    Lease lease = claim(job("one", 1), "w", 1).lease();
    await(intend(lease, 0, 1, "0.5", NO_CAP));
    crash();
    settle(lease, 0, 1, cost("0.1"));
    assertSpending(ofAccount(), "0.1", "0", "0");
  }

  @Test
  final void aBatchIsHeldBackWholeOrRefusedWholeAndSettledLineByLine() {
    JobRecord job = job("one", 4);
    Lease lease = claim(job, "w", 4).lease();
    assertThatThrownBy(() -> openBatch(job, lease, "0.3", perJob("1"), 0, 1, 2, 3))
        .isInstanceOfSatisfying(
            BudgetException.class,
            refused -> assertThat(refused.left()).isEqualByComparingTo(BigDecimal.ONE));
    assertThat(attempts(journal, job)).isEmpty();
    assertSpending(ofJob("one"), "0", "0", "0");
    long batch = openBatch(job, lease, "0.3", perJob("1"), 0, 1, 2);
    assertSpending(ofJob("one"), "0", "0.9", "0");
    settle(lease, 1, 1, cost("0.1"));
    assertSpending(ofJob("one"), "0.1", "0.6", "0");
    crash();
    journal.revokeAll();
    Lease next = claim(job, "v", 4).lease();
    assertSpending(ofJob("one"), "0.1", "0.6", "0");
    assertThat(refusal(intend(next, 3, 1, "0.4", perJob("1"))).mayFitLater()).isTrue();
    journal.batches().close(batch, "lost", time.now());
    journal.revokeAll();
    claim(job, "x", 4);
    assertSpending(ofJob("one"), "0.1", "0", "0.6");
  }

  private long openBatch(JobRecord job, Lease lease, String worst, Budget caps, long... indexes) {
    Reservation each = new Reservation(cost(worst), ACCOUNT, caps);
    List<NewBatch.Member> members =
        LongStream.of(indexes)
            .mapToObj(index -> new NewBatch.Member(lease, index, 1, "c" + index, each))
            .toList();
    return journal.batches().open(new NewBatch(job.number(), "tag", members, time.now()));
  }

  @Test
  final void aThousandAtOnceDoNotPassACap() throws Exception {
    JobRecord job = job("one", 1_000);
    Lease lease = claim(job, "w", 1_000).lease();
    List<Future<Boolean>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long index = 0; index < 1_000; index++) {
        long here = index;
        all.add(threads.submit(() -> spend(lease, here)));
      }
    }
    long admitted = 0;
    for (Future<Boolean> one : all) {
      admitted += one.get() ? 1 : 0;
    }
    assertThat(admitted).isGreaterThanOrEqualTo(100);
    Spending spending = journal.spending(ofJob("one"), time.now());
    assertThat(spending.reserved()).isZero();
    assertThat(spending.spent())
        .isEqualTo(new BigDecimal(admitted).movePointLeft(3).stripTrailingZeros())
        .isLessThanOrEqualTo(BigDecimal.ONE);
  }

  private boolean spend(Lease lease, long index) {
    try {
      await(intend(lease, index, 1, "0.01", perJob("1")));
    } catch (CompletionException refusal) {
      assertThat(refusal.getCause()).isInstanceOf(BudgetException.class);
      return false;
    }
    settle(lease, index, 1, cost("0.001"));
    return true;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  final void theSumsAreThoseOfAModelWhateverHappens(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    MoneyModel model = new MoneyModel(100);
    JobRecord job = job("one", 40);
    Lease lease = claim(job, "w0", 40).lease();
    int[] attempts = new int[40];
    for (int step = 0; step < 300; step++) {
      int index = random.nextInt(40);
      int dice = random.nextInt(100);
      if (dice < 50) {
        int amount = random.nextInt(30);
        boolean fits = model.reserve(index, attempts[index] + 1, amount);
        CompletionStage<Void> stage =
            intend(lease, index, attempts[index] + 1, String.valueOf(amount), perJob("100"));
        if (fits) {
          await(stage);
          attempts[index]++;
        } else {
          refusal(stage);
        }
      } else if (dice < 95) {
        if (model.isOpen(index, attempts[index])) {
          Optional<Integer> spent =
              random.nextInt(5) == 0
                  ? Optional.empty()
                  : Optional.of(random.nextInt(model.open(index, attempts[index]) + 1));
          model.settle(index, attempts[index], spent);
          settle(
              lease,
              index,
              attempts[index],
              spent.<Cost>map(usd -> cost(String.valueOf(usd))).orElse(Cost.UNKNOWN));
        }
      } else if (dice < 98) {
        crash();
      } else {
        journal.revokeAll();
        lease = claim(job, "w" + step, 40).lease();
        model.interrupt();
      }
      assertThat(journal.spending(ofJob("one"), time.now()))
          .as("seed %d", seed)
          .isEqualTo(model.spending());
    }
  }
}
