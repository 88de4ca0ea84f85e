package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.job.Counts;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.LedgerRow.Answered;
import dev.governor.api.journal.StaleLeaseException;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/// Leases: who may run what, and until when.
abstract class ClaimContract extends CarryOverContract {

  @Test
  final void freshRangesAreGivenInInputOrderUpToTheLimitAndToOneWorkerOnly() {
    JobRecord job = job("one", 5);
    assertThat(indexes(claim(job, "a", 2))).containsExactly(0L, 1L);
    assertThat(indexes(claim(job, "b", 2))).containsExactly(2L, 3L);
    assertThat(indexes(claim(job, "a", 2))).containsExactly(4L);
    assertThat(nothingToClaim(job)).isTrue();
  }

  @Test
  final void aLimitBelowOneIsRefused() {
    JobRecord job = job("one", 5);
    assertThatThrownBy(() -> claim(job, "a", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  final void anExpiredLeaseIsGivenAgainWholeAndBeforeFreshOnes() {
    JobRecord job = job("one", 10);
    Claim lost = claim(job, "a", 4);
    succeed(lost.lease(), 1, 1);
    time.advance(LEASE.minusMillis(1));
    assertThat(indexes(claim(job, "b", 1))).containsExactly(4L);
    time.advance(Duration.ofMillis(1));
    Claim again = claim(job, "b", 1);
    assertThat(indexes(again)).containsExactly(0L, 2L, 3L);
    assertThat(again.lease().token()).isGreaterThan(lost.lease().token());
  }

  @Test
  final void theOldHolderIsFencedOff() {
    JobRecord job = job("one", 2);
    Lease old = claim(job, "a", 2).lease();
    await(intend(old, 0, 1));
    time.advance(LEASE);
    Lease fresh = claim(job, "b", 2).lease();
    assertRefused(answer(old, 0, 1, report("succeeded", ""), accepted(0)))
        .isInstanceOf(StaleLeaseException.class);
    assertRefused(intend(old, 1, 1)).isInstanceOf(StaleLeaseException.class);
    assertThat(successes(journal, job)).isEmpty();
    assertThat(attempts(journal, job)).hasSize(1);
    succeed(fresh, 0, 2);
  }

  @Test
  final void aHolderMayWriteAfterItsTimeAsLongAsNobodyTookOver() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "a", 2).lease();
    time.advance(LEASE.multipliedBy(5));
    succeed(lease, 0, 1);
    assertThat(indexes(claim(job, "b", 2))).containsExactly(1L);
  }

  @Test
  final void aRenewedLeaseIsNotGivenAgain() {
    JobRecord job = job("one", 2);
    claim(job, "a", 1);
    Claim others = claim(job, "b", 1);
    time.advance(LEASE.minusSeconds(1));
    journal.renew("a", time.now().plus(LEASE));
    time.advance(Duration.ofSeconds(1));
    assertThat(indexes(claim(job, "c", 5))).isEqualTo(indexes(others));
    assertThat(nothingToClaim(job)).isTrue();
    time.advance(LEASE);
    assertThat(nothingToClaim(job)).isFalse();
  }

  @Test
  final void anExpiredLeaseIsNotGivenToTheWorkerThatHoldsIt() {
    JobRecord job = job("one", 5);
    Lease held = claim(job, "a", 2).lease();
    await(intend(held, 0, 1));
    time.advance(LEASE.multipliedBy(100));
    assertThat(indexes(claim(job, "a", 2))).containsExactly(2L, 3L);
    assertThat(indexes(claim(job, "a", 2))).containsExactly(4L);
    assertThat(nothingToClaimFor("a", job)).isTrue();
    await(answer(held, 0, 1, report("succeeded", ""), accepted(0)));
    assertThat(indexes(claim(job, "b", 2))).containsExactly(1L);
    assertRefused(intend(held, 1, 1)).isInstanceOf(StaleLeaseException.class);
  }

  @Test
  final void whatAWorkerGaveBackItMayHaveAgainAlsoWhenALeaseOfItsOwnHasExpired() {
    JobRecord job = job("one", 4);
    Claim kept = claim(job, "a", 2);
    Claim given = claim(job, "a", 2);
    time.advance(LEASE);
    await(journal.release(given.lease()));
    assertThat(indexes(claim(job, "a", 9))).isEqualTo(indexes(given));
    assertThat(nothingToClaimFor("a", job)).isTrue();
    journal.revokeAll();
    assertThat(indexes(claim(job, "a", 9))).isEqualTo(indexes(kept));
  }

  @Test
  final void anExpiredLeaseThatNobodyTookIsRenewed() {
    JobRecord job = job("one", 4);
    Lease taken = claim(job, "a", 2).lease();
    Lease kept = claim(job, "a", 1).lease();
    await(journal.release(claim(job, "a", 1).lease()));
    time.advance(LEASE.multipliedBy(100));
    assertThat(indexes(claim(job, "b", 9))).containsExactly(0L, 1L);
    journal.renew("a", time.now().plus(LEASE));
    assertThat(indexes(claim(job, "c", 9))).containsExactly(3L);
    assertThat(nothingToClaim(job)).isTrue();
    succeed(kept, 2, 1);
    assertRefused(intend(taken, 0, 1)).isInstanceOf(StaleLeaseException.class);
    time.advance(LEASE);
    assertThat(indexes(claim(job, "d", 9))).containsExactly(0L, 1L);
  }

  @Test
  final void aReleasedRangeCanBeClaimedAgainAtOnceWithoutWhatEnded() {
    JobRecord job = job("one", 6);
    Lease lease = claim(job, "a", 4).lease();
    succeed(lease, 0, 1);
    fail(lease, 2, 1, "refused");
    again(lease, 3, 1, true);
    await(journal.release(lease));
    Claim again = claim(job, "b", 1);
    assertThat(again.requests())
        .containsExactly(asked(1, "k1", "{\"n\":1}", 0, 0), asked(3, "k3", "{\"n\":3}", 1, 1));
    assertRefused(intend(lease, 1, 1)).isInstanceOf(StaleLeaseException.class);
  }

  @Test
  final void aFinishedRangeDoesNotComeBack() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "a", 2).lease();
    succeed(lease, 0, 1);
    fail(lease, 1, 1, "refused");
    await(journal.release(lease));
    assertThat(nothingToClaim(job)).isTrue();
    assertRefused(intend(lease, 1, 2)).isInstanceOf(StaleLeaseException.class);
  }

  @Test
  final void aReleaseByAnOldHolderOrOfAnUnknownLeaseIsIgnored() {
    JobRecord job = job("one", 1);
    Lease old = claim(job, "a", 1).lease();
    time.advance(LEASE);
    Lease fresh = claim(job, "b", 1).lease();
    await(journal.release(old));
    await(journal.release(new Lease(job.number(), 0, 0, 999)));
    assertThat(nothingToClaim(job)).isTrue();
    succeed(fresh, 0, 1);
  }

  @Test
  final void revokedLeasesCanAllBeClaimedAgainAtOnce() {
    JobRecord job = job("one", 4);
    JobRecord other = job("other", 1);
    Lease lease = claim(job, "a", 2).lease();
    claim(job, "b", 2);
    claim(other, "a", 1);
    await(intend(lease, 0, 1));
    journal.revokeAll();
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(4, 4, 0, 0, 0, 0));
    assertRefused(intend(lease, 1, 1)).isInstanceOf(StaleLeaseException.class);
    assertThat(indexes(claim(job, "c", 9))).containsExactly(0L, 1L);
    assertThat(indexes(claim(job, "c", 9))).containsExactly(2L, 3L);
    assertThat(indexes(claim(other, "c", 9))).containsExactly(0L);
  }

  @Test
  final void attemptsOfALostLeaseAreClosedAsUnknownAndNotCounted() {
    JobRecord job = job("one", 1);
    Lease lost = claim(job, "a", 1).lease();
    again(lost, 0, 1, true);
    await(intend(lost, 0, 2));
    crash();
    journal.revokeAll();
    time.advance(Duration.ofSeconds(3));
    Claim again = claim(job, "b", 1);
    assertThat(again.requests()).containsExactly(asked(0, "k0", "{\"n\":0}", 2, 1));
    Answered closed = attempts(journal, job).getLast().answer().orElseThrow();
    assertThat(closed.outcome()).isEqualTo("unknown");
    assertThat(closed.cost()).isEqualTo(new Cost.Unknown());
    assertThat(closed.usage()).isEqualTo(Usage.NONE);
    assertThat(closed.counted()).isFalse();
    assertThat(closed.at()).isEqualTo(time.now());
    assertThat(journal.totals(job.number()).unknownCosts()).isEqualTo(1);
    succeed(again.lease(), 0, 3);
    assertThat(successes(journal, job).getFirst().usd()).isEmpty();
  }

  @Test
  final void leasesAndTheFrontierOutliveACrash() {
    JobRecord job = job("one", 4);
    Lease lease = claim(job, "a", 2).lease();
    succeed(lease, 0, 1);
    crash();
    assertThat(indexes(claim(job, "b", 2))).containsExactly(2L, 3L);
    succeed(lease, 1, 1);
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(4, 2, 0, 2, 0, 0));
  }

  static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      CompletionStage<Void> stage) {
    return assertThatThrownBy(() -> await(stage)).cause();
  }
}
