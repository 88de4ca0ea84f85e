package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Entry.Report;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.JournalReader;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.ResultRow.Ending;
import dev.governor.api.journal.Retry;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Entries, and what is derived from them.
abstract class LedgerContract extends SupplyContract {

  @Test
  final void whatWasAcknowledgedIsThereAfterACrash() {
    JobRecord job = job("one", 3);
    Lease lease = claim(job, "w", 3).lease();
    again(lease, 0, 1, false);
    succeed(lease, 0, 2);
    fail(lease, 1, 1, "refused");
    await(intend(lease, 2, 1));
    List<LedgerRow> ledger = attempts(journal, job);
    List<ResultRow> results = successes(journal, job);
    crash();
    assertThat(attempts(journal, job)).isEqualTo(ledger).hasSize(4);
    assertThat(successes(journal, job)).isEqualTo(results).hasSize(1);
    assertThat(failures(journal, job)).hasSize(1);
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(3, 0, 1, 1, 1, 0));
  }

  @Test
  final void aRequestHasOneEnding() {
    JobRecord job = job("one", 1);
    Lease lease = claim(job, "w", 1).lease();
    await(intend(lease, 0, 1));
    await(intend(lease, 0, 2));
    await(answer(lease, 0, 1, report("succeeded", ""), accepted(0)));
    assertRefused(answer(lease, 0, 2, report("succeeded", ""), accepted(1)))
        .isInstanceOf(IllegalStateException.class);
    assertRefused(answer(lease, 0, 2, report("refused", ""), new Verdict.GivenUp("refused")))
        .isInstanceOf(IllegalStateException.class);
    assertRefused(intend(lease, 0, 3)).isInstanceOf(IllegalStateException.class);
    crash();
    assertRefused(answer(lease, 0, 2, report("succeeded", ""), accepted(1)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(successes(journal, job)).hasSize(1);
    assertThat(journal.violations(job.number())).isZero();
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
  }

  @Test
  final void ofTwoAttemptsThatAreOpenTheSlowerMayBeAnsweredAfterTheEnd() {
    JobRecord job = job("one", 1);
    Lease lease = claim(job, "w", 1).lease();
    await(intend(lease, 0, 1));
    await(intend(lease, 0, 2));
    await(answer(lease, 0, 2, report("succeeded", ""), accepted(0)));
    await(answer(lease, 0, 1, report("succeeded", ""), new Verdict.Again(false)));
    await(journal.release(lease));
    crash();
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
    assertThat(journal.totals(job.number()))
        .isEqualTo(Totals.NONE.plus(USAGE, COST).plus(USAGE, COST));
    assertThat(successes(journal, job).getFirst().attempts()).isEqualTo(2);
    assertThat(journal.violations(job.number())).isZero();
  }

  @Test
  final void twoAttemptsThatAProcessLeftOpenAreBothClosed() {
    JobRecord job = job("one", 1);
    Lease lease = claim(job, "w", 1).lease();
    await(intend(lease, 0, 1));
    await(intend(lease, 0, 2));
    crash();
    journal.revokeAll();
    assertThat(claim(job, "v", 1).requests()).containsExactly(asked(0, "k0", "{\"n\":0}", 2, 0));
    assertThat(attempts(journal, job))
        .allSatisfy(row -> assertThat(row.answer().orElseThrow().outcome()).isEqualTo("unknown"));
  }

  @Test
  final void anEntryThatDoesNotFollowFromThoseBeforeItIsRefused() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "w", 1).lease();
    assertRefused(answer(lease, 0, 1, report("succeeded", ""), accepted(0)))
        .isInstanceOf(IllegalStateException.class);
    assertRefused(intend(lease, 0, 2)).isInstanceOf(IllegalStateException.class);
    assertRefused(intend(lease, 1, 1)).isInstanceOf(IllegalStateException.class);
    again(lease, 0, 1, true);
    assertRefused(intend(lease, 0, 1)).isInstanceOf(IllegalStateException.class);
    assertRefused(answer(lease, 0, 1, report("succeeded", ""), accepted(0)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(attempts(journal, job)).hasSize(1);
    succeed(lease, 0, 2);
  }

  @Test
  final void countsFollowTheEntriesAndSumToTheTotal() {
    JobRecord job = job("one", 4);
    Lease lease = claim(job, "w", 3).lease();
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(4, 4, 0, 0, 0, 0));
    await(intend(lease, 0, 1));
    await(intend(lease, 1, 1));
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(4, 2, 2, 0, 0, 0));
    await(answer(lease, 0, 1, report("rate_limited", ""), new Verdict.Again(false)));
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(4, 3, 1, 0, 0, 0));
    await(answer(lease, 1, 1, report("succeeded", ""), accepted(1)));
    fail(lease, 2, 1, "refused");
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(4, 2, 0, 1, 1, 0));
  }

  @Test
  final void inACancelledJobWhatHasNotEndedIsCancelled() {
    JobRecord job = job("one", 4);
    Lease lease = claim(job, "w", 3).lease();
    succeed(lease, 0, 1);
    fail(lease, 1, 1, "refused");
    await(intend(lease, 2, 1));
    journal.transition(job.number(), new JobState.Cancelled(), time.now());
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(4, 0, 0, 1, 1, 2));
    await(answer(lease, 2, 1, report("succeeded", ""), accepted(2)));
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(4, 0, 0, 2, 1, 1));
  }

  @Test
  final void resultsComeInTheOrderOfTheInputWhateverTheOrderOfCompletion() {
    JobRecord job = job("one", 6);
    Lease lease = claim(job, "w", 6).lease();
    for (long index : new long[] {4, 0, 2}) {
      succeed(lease, index, 1);
    }
    for (long index : new long[] {5, 1, 3}) {
      fail(lease, index, 1, "refused");
    }
    assertThat(successes(journal, job)).extracting(ResultRow::index).containsExactly(0L, 2L, 4L);
    assertThat(failures(journal, job)).extracting(ResultRow::index).containsExactly(1L, 3L, 5L);
    assertThat(successes(journal, job).get(1))
        .isEqualTo(
            new ResultRow(
                2,
                "k2",
                "model-1",
                1,
                USAGE,
                Optional.of(new BigDecimal("0.000123")),
                new Ending.Succeeded("{\"output\":2}")));
    assertThat(failures(journal, job).get(1).ending())
        .isEqualTo(new Ending.Failed("refused", "message of refused", "raw 3"));
  }

  @Test
  final void aResultSumsAllItsAttemptsAndNamesTheModelOfTheLastAnswer() {
    JobRecord job = job("one", 1);
    Lease lease = claim(job, "w", 1).lease();
    again(lease, 0, 1, true);
    await(intend(lease, 0, 2));
    Report last =
        new Report(
            "succeeded", "", "model-2", USAGE, new Cost.Known(new BigDecimal("0.0000001")), "");
    await(answer(lease, 0, 2, last, accepted(0)));
    ResultRow row = successes(journal, job).getFirst();
    assertThat(row.attempts()).isEqualTo(2);
    assertThat(row.usage()).isEqualTo(USAGE.plus(USAGE));
    assertThat(row.usd()).contains(new BigDecimal("0.0001231"));
    assertThat(row.model()).isEqualTo("model-2");
  }

  @Test
  final void anUnknownCostIsNotZero() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "w", 2).lease();
    await(intend(lease, 0, 1));
    Report unknown = new Report("timed_out", "", "", Usage.NONE, Cost.UNKNOWN, "");
    await(answer(lease, 0, 1, unknown, new Verdict.Again(true)));
    succeed(lease, 0, 2);
    succeed(lease, 1, 1);
    assertThat(successes(journal, job).get(0).usd()).isEmpty();
    assertThat(successes(journal, job).get(1).usd()).contains(new BigDecimal("0.000123"));
    assertThat(journal.totals(job.number()))
        .isEqualTo(Totals.NONE.plus(Usage.NONE, Cost.UNKNOWN).plus(USAGE, COST).plus(USAGE, COST));
  }

  @Test
  final void theLedgerHasEveryAttemptOldestFirst() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "w", 2).lease();
    await(intend(lease, 1, 1));
    time.advance(Duration.ofMillis(5));
    again(lease, 0, 1, true);
    time.advance(Duration.ofMillis(5));
    await(answer(lease, 1, 1, report("rate_limited", ""), new Verdict.Again(false)));
    succeed(lease, 1, 2);
    List<LedgerRow> rows = attempts(journal, job);
    assertThat(rows).extracting(LedgerRow::key).containsExactly("k1", "k0", "k1");
    assertThat(rows).extracting(LedgerRow::attempt).containsExactly(1, 1, 2);
    LedgerRow.Answered first = rows.getFirst().answer().orElseThrow();
    assertThat(Duration.between(rows.getFirst().sentAt(), first.at())).hasMillis(10);
    assertThat(first.counted()).isFalse();
    assertThat(first.outcome()).isEqualTo("rate_limited");
    assertThat(first.usage()).isEqualTo(USAGE);
    assertThat(first.cost()).isEqualTo(COST);
  }

  @Test
  final void anAttemptUnderWayIsInTheLedgerWithoutAnAnswer() {
    JobRecord job = job("one", 1);
    await(intend(claim(job, "w", 1).lease(), 0, 1));
    assertThat(attempts(openToRead(), job).getFirst().answer()).isEmpty();
    assertThat(journal.totals(job.number()).attempts()).isEqualTo(1);
    assertThat(journal.totals(job.number()).unknownCosts()).isZero();
    journal.revokeAll();
    assertThat(journal.totals(job.number()).unknownCosts()).isEqualTo(1);
  }

  @Test
  final void failedRequestsAreRetriedByTheirCause() {
    JobRecord job = job("one", 5);
    Lease lease = claim(job, "w", 5).lease();
    succeed(lease, 0, 1);
    fail(lease, 1, 1, "refused");
    again(lease, 2, 1, true);
    fail(lease, 2, 2, "invalid");
    fail(lease, 3, 1, "refused");
    succeed(lease, 4, 1);
    await(journal.release(lease));
    assertThat(journal.retryFailed(job.number(), Retry.of(Set.of("invalid", "expired"))))
        .isEqualTo(1);
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(5, 1, 0, 2, 2, 0));
    Claim again = claim(job, "w", 5);
    assertThat(again.requests()).containsExactly(asked(2, "k2", "{\"n\":2}", 2, 0));
    succeed(again.lease(), 2, 3);
    assertThat(journal.retryFailed(job.number(), Retry.ALL)).isEqualTo(2);
    assertThat(journal.retryFailed(job.number(), Retry.ALL)).isZero();
    assertThat(journal.totals(job.number()).attempts()).isEqualTo(7);
    assertThat(successes(journal, job).get(1).attempts()).isEqualTo(3);
  }

  @Test
  final void retriedRequestsComeBackOnceEach() {
    JobRecord job = job("one", 3000);
    Lease lease = claim(job, "w", 2500).lease();
    finish(lease, LongStream.range(0, 2500).filter(index -> index % 7 == 0), _ -> true);
    long retried = 2500 / 7 + 1;
    assertThat(journal.retryFailed(job.number(), Retry.ALL)).isEqualTo(retried);
    assertThat(journal.counts(job.number()).pending()).isEqualTo(3000);
    await(journal.release(lease));
    assertThat(claim(job, "w", 10).requests()).hasSize(2500);
    assertThat(claim(job, "w", 1000).requests()).hasSize(500);
    assertThat(nothingToClaim(job)).isTrue();
  }

  @Test
  final void scatteredRetriesAreGivenOutInInputOrderAndOnceEach() {
    JobRecord job = job("one", 5000);
    Lease lease = claim(job, "w", 4000).lease();
    finish(lease, LongStream.range(0, 4000), index -> index % 100 < 10);
    await(journal.release(lease));
    assertThat(journal.retryFailed(job.number(), Retry.of(Set.of("refused")))).isEqualTo(400);
    assertThat(journal.violations(job.number())).isZero();
    long last = -1;
    long given = 0;
    while (given < 400) {
      for (ClaimedRequest request : claim(job, "w", 10).requests()) {
        assertThat(request.index()).isGreaterThan(last);
        last = request.index();
        given++;
      }
    }
    assertThat(given).isEqualTo(400);
    assertThat(indexes(claim(job, "w", 1))).containsExactly(4000L);
  }

  @Test
  final void aReaderSeesWhatWasAcknowledgedAndNothingHalf() {
    JobRecord job = job("one", 2);
    JournalReader reader = openToRead();
    Lease lease = claim(job, "w", 2).lease();
    succeed(lease, 0, 1);
    assertThat(reader.find(job.id())).isEqualTo(journal.find(job.id()));
    assertThat(reader.list()).isEqualTo(journal.list());
    assertThat(reader.counts(job.number())).isEqualTo(new Counts(2, 1, 0, 1, 0, 0));
    assertThat(successes(reader, job)).isEqualTo(successes(journal, job)).hasSize(1);
    succeed(lease, 1, 1);
    assertThat(reader.counts(job.number()).succeeded()).isEqualTo(2);
  }

  @Test
  final void aConsumerOfRowsMayReadOtherThingsMeanwhile() {
    JobRecord job = job("one", 3);
    Lease lease = claim(job, "w", 3).lease();
    for (long index = 0; index < 3; index++) {
      succeed(lease, index, 1);
    }
    journal.forEachSuccess(job.number(), _ -> assertThat(successes(journal, job)).hasSize(3));
    assertThatThrownBy(() ->
            journal.forEachSuccess(
                job.number(),
                _ -> {
                  throw new IllegalStateException("the consumer's own");
                }))
        .hasMessage("the consumer's own");
    assertThat(successes(journal, job)).hasSize(3);
  }
}
