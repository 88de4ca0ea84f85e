package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.DuplicateKeyException;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.ResultRow;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Requests on their way in, and what a changed job takes over.
abstract class IntakeContract extends JobsContract {

  @Test
  final void pagesAreGivenOutInTheOrderOfTheInput() {
    JobRecord job = journal.register(newJob("one", "f"));
    journal.add(job.number(), requests(0, 3));
    journal.add(job.number(), List.of());
    journal.add(job.number(), requests(3, 5));
    assertThat(journal.completeIntake(job.number())).isZero();
    assertThat(find("one").intakeComplete()).isTrue();
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(5, 5, 0, 0, 0, 0));
    Claim claim = claim(job, "w", 100);
    assertThat(indexes(claim)).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(claim.requests().getLast().key()).isEqualTo("k4");
    assertThat(claim.requests().getLast().input()).isEqualTo("{\"n\":4}");
  }

  @Test
  final void nothingIsGivenOutBeforeTheIntakeIsComplete() {
    JobRecord job = journal.register(newJob("one", "f"));
    journal.add(job.number(), requests(0, 3));
    assertThat(nothingToClaim(job)).isTrue();
    journal.completeIntake(job.number());
    assertThat(nothingToClaim(job)).isFalse();
  }

  @Test
  final void anEmptyJobHasNothingToGive() {
    JobRecord job = job("one", 0);
    assertThat(nothingToClaim(job)).isTrue();
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(0, 0, 0, 0, 0, 0));
  }

  @Test
  final void aKeyTwiceInAPageIsRefusedWithBothLinesAndThePageIsNotAdded() {
    JobRecord job = journal.register(newJob("one", "f"));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() ->
            journal.add(
                job.number(),
                List.of(request(0, "a", "aa"), request(1, "b", "aa"), request(2, "a", "aa"))))
        .satisfies(duplicate -> {
          assertThat(duplicate.key()).isEqualTo("a");
          assertThat(duplicate.firstLine()).isEqualTo(1);
          assertThat(duplicate.secondLine()).isEqualTo(3);
        });
    assertThat(journal.counts(job.number()).total()).isZero();
  }

  @Test
  final void aKeyOfAnEarlierPageIsRefusedWithBothLinesAndThePageIsNotAdded() {
    JobRecord job = journal.register(newJob("one", "f"));
    journal.add(job.number(), requests(0, 3));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() ->
            journal.add(job.number(), List.of(request(3, "new", "aa"), request(4, "k1", "aa"))))
        .satisfies(duplicate -> {
          assertThat(duplicate.key()).isEqualTo("k1");
          assertThat(duplicate.firstLine()).isEqualTo(2);
          assertThat(duplicate.secondLine()).isEqualTo(5);
        });
    assertThat(journal.counts(job.number()).total()).isEqualTo(3);
    journal.add(job.number(), List.of(request(3, "new", "aa")));
    assertThat(journal.counts(job.number()).total()).isEqualTo(4);
  }

  @Test
  final void theSameKeyInAnotherJobIsNoDuplicate() {
    job("one", 3);
    JobRecord other = job("other", 3);
    assertThat(journal.counts(other.number()).total()).isEqualTo(3);
  }

  @Test
  final void aPageOutOfOrderOrAfterTheEndOfTheIntakeIsRefused() {
    JobRecord job = journal.register(newJob("one", "f"));
    journal.add(job.number(), requests(0, 3));
    assertThatThrownBy(() -> journal.add(job.number(), requests(4, 6)))
        .isInstanceOf(IllegalArgumentException.class);
    journal.completeIntake(job.number());
    assertThatThrownBy(() -> journal.add(job.number(), requests(3, 6)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(journal.counts(job.number()).total()).isEqualTo(3);
  }

  @Test
  final void unchangedSuccessesAreCarriedOverAndCostNothingAgain() {
    JobRecord old = job("one", 4);
    Claim before = claim(old, "w", 4);
    succeed(before.lease(), 0, 1);
    again(before.lease(), 1, 1, true);
    succeed(before.lease(), 1, 2);
    fail(before.lease(), 2, 1, "refused");
    succeed(before.lease(), 3, 1);
    List<ResultRow> oldRows = successes(journal, old);
    Totals oldTotals = journal.totals(old.number());

    JobRecord anew = journal.register(newJob("one", "changed"));
    journal.add(
        anew.number(),
        List.of(
            request(0, "added", "aa"),
            request(1, "k1", "aa"),
            request(2, "k0", "changed"),
            request(3, "k2", "aa"),
            request(4, "k3", "aa")));
    assertThat(journal.completeIntake(anew.number())).isEqualTo(2);

    assertThat(journal.counts(anew.number())).isEqualTo(new Counts(5, 3, 0, 2, 0, 0));
    assertThat(successes(journal, anew))
        .containsExactly(at(1, oldRows.get(1)), at(4, oldRows.get(2)));
    assertThat(journal.totals(anew.number())).isEqualTo(oldTotals);
    assertThat(attempts(journal, anew)).isEqualTo(attempts(journal, old));
    Claim after = claim(anew, "w", 10);
    assertThat(indexes(after)).containsExactly(0L, 2L, 3L);
    assertThat(after.requests()).allMatch(request -> request.attempts() == 0);
  }

  @Test
  final void whatWasCarriedOverIsCarriedOverAgainAndTotalsSpanAllRegistrations() {
    JobRecord first = job("one", 1);
    succeed(claim(first, "w", 1).lease(), 0, 1);
    JobRecord second = journal.register(newJob("one", "f2"));
    journal.add(second.number(), requests(0, 2));
    journal.completeIntake(second.number());
    succeed(claim(second, "w", 5).lease(), 1, 1);
    JobRecord third = journal.register(newJob("one", "f3"));
    journal.add(third.number(), requests(0, 3));
    assertThat(journal.completeIntake(third.number())).isEqualTo(2);
    assertThat(journal.totals(third.number()))
        .isEqualTo(Totals.NONE.plus(USAGE, COST).plus(USAGE, COST));
    assertThat(successes(journal, third)).isEqualTo(successes(journal, second));
    assertThat(journal.violations(third.number())).isZero();
  }

  @Test
  final void anUnfinishedRegistrationIsNoPredecessor() {
    JobRecord first = job("one", 1);
    succeed(claim(first, "w", 1).lease(), 0, 1);
    journal.register(newJob("one", "f2"));
    JobRecord third = journal.register(newJob("one", "f3"));
    journal.add(third.number(), requests(0, 1));
    assertThat(journal.completeIntake(third.number())).isEqualTo(1);
  }

  @Test
  final void longRunsThatWereCarriedOverAreSkipped() {
    JobRecord old = job("one", 500);
    Claim all = claim(old, "w", 500);
    finish(all.lease(), LongStream.range(0, 500).filter(index -> index != 250), _ -> false);
    JobRecord anew = journal.register(newJob("one", "f2"));
    journal.add(anew.number(), requests(0, 501));
    assertThat(journal.completeIntake(anew.number())).isEqualTo(499);
    assertThat(indexes(claim(anew, "w", 1))).containsExactly(250L);
    assertThat(indexes(claim(anew, "w", 1))).containsExactly(500L);
    assertThat(nothingToClaim(anew)).isTrue();
  }

  private static ResultRow at(long index, ResultRow row) {
    return new ResultRow(
        index, row.key(), row.model(), row.attempts(), row.usage(), row.usd(), row.ending());
  }
}
