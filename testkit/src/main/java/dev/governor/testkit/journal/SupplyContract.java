package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.job.Counts;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.NewRequest;
import dev.governor.api.journal.Retry;
import dev.governor.api.journal.Supplied;
import dev.governor.api.journal.Supplied.Before;
import dev.governor.api.journal.SuppliedItem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that are named first and get their item later.
abstract class SupplyContract extends ClaimContract {

  @Test
  final void aNamedRequestCannotBeClaimedBeforeItHasItsItem() {
    JobRecord job = named("one", 3);
    assertThat(job.intakeComplete()).isTrue();
    assertThat(nothingToClaim(job)).isTrue();
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
    assertThat(journal.unsupplied(job.number())).isEqualTo(3);
    assertThat(supply(job, 2, "aa")).isEqualTo(new Supplied.Pending(Before.OPEN));
    assertThat(journal.unsupplied(job.number())).isEqualTo(2);
    Claim claim = claim(job, "w", 10);
    assertThat(claim.requests()).containsExactly(asked(2, "k2", "{\"aa\":2}", 0, 0));
    assertThat(nothingToClaim(job)).isTrue();
    assertThat(journal.output(job.number(), "k2")).isEmpty();
    succeed(claim.lease(), 2, 1);
    assertThat(journal.output(job.number(), "k2")).contains("{\"output\":2}");
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(3, 2, 0, 1, 0, 0));
  }

  @Test
  final void theSameItemAgainChangesNothingWhateverBecameOfTheRequest() {
    JobRecord job = named("one", 3);
    LongStream.range(0, 3).forEach(index -> supply(job, index, "aa"));
    succeed(claim(job, "w", 1).lease(), 0, 1);
    fail(claim(job, "w", 1).lease(), 1, 1, "refused");
    claim(job, "w", 1);
    assertThat(supply(job, 0, "aa")).isEqualTo(new Supplied.Unchanged(Before.SUCCEEDED));
    assertThat(supply(job, 1, "aa")).isEqualTo(new Supplied.Unchanged(Before.FAILED));
    assertThat(supply(job, 2, "aa")).isEqualTo(new Supplied.Unchanged(Before.OPEN));
    assertThat(nothingToClaim(job)).isTrue();
    assertThat(journal.counts(job.number()).succeeded()).isEqualTo(1);
    assertThat(journal.counts(job.number()).failed()).isEqualTo(1);
  }

  @Test
  final void aChangedItemIsPendingAgainAndItsEarlierAttemptsDoNotCount() {
    JobRecord job = named("one", 1);
    supply(job, 0, "aa");
    Claim first = claim(job, "w", 1);
    again(first.lease(), 0, 1, true);
    fail(first.lease(), 0, 2, "refused");
    await(journal.release(first.lease()));
    assertThat(supply(job, 0, "bb")).isEqualTo(new Supplied.Pending(Before.FAILED));
    Claim second = claim(job, "w", 1);
    assertThat(second.requests()).containsExactly(asked(0, "k0", "{\"bb\":0}", 2, 0));
    succeed(second.lease(), 0, 3);
    assertThat(successes(journal, job)).hasSize(1);
    assertThat(failures(journal, job)).isEmpty();
    assertThat(journal.totals(job.number()).attempts()).isEqualTo(3);
    assertThat(journal.violations(job.number())).isZero();
  }

  @Test
  final void anUndoneChangeCostsNothingAgain() {
    JobRecord job = named("one", 1);
    supply(job, 0, "aa");
    succeed(claim(job, "w", 1).lease(), 0, 1);
    var before = successes(journal, job);
    assertThat(supply(job, 0, "bb")).isEqualTo(new Supplied.Pending(Before.SUCCEEDED));
    assertThat(successes(journal, job)).isEmpty();
    crash();
    assertThat(supply(job, 0, "aa")).isEqualTo(new Supplied.CarriedOver(Before.OPEN));
    assertThat(successes(journal, job)).isEqualTo(before);
    assertThat(nothingToClaim(job)).isTrue();
  }

  @Test
  final void theSuccessOfAPredecessorIsCarriedOver() {
    JobRecord first = named("one", 2);
    supply(first, 0, "aa");
    supply(first, 1, "aa");
    succeed(claim(first, "w", 1).lease(), 0, 1);
    JobRecord second = named("one", 2);
    assertThat(supply(second, 0, "aa")).isEqualTo(new Supplied.CarriedOver(Before.OPEN));
    assertThat(supply(second, 1, "aa")).isEqualTo(new Supplied.Pending(Before.OPEN));
    assertThat(journal.counts(second.number())).isEqualTo(new Counts(2, 1, 0, 1, 0, 0));
    assertThat(successes(journal, second)).isEqualTo(successes(journal, first));
  }

  @Test
  final void failedRequestsThatAreTriedAgainComeBackAloneAndTheirItemsMayChange() {
    JobRecord job = named("one", 5);
    for (long index : List.of(0L, 2L, 4L)) {
      supply(job, index, "aa");
      fail(claim(job, "w", 1).lease(), index, 1, "refused");
    }
    journal.revokeAll();
    assertThat(journal.retryFailed(job.number(), Retry.ALL)).isEqualTo(3);
    assertThat(supply(job, 2, "bb")).isEqualTo(new Supplied.Pending(Before.OPEN));
    supply(job, 3, "aa");
    assertThat(indexes(claim(job, "w", 10))).containsExactly(0L);
    assertThat(indexes(claim(job, "w", 10))).containsExactly(2L);
    assertThat(indexes(claim(job, "w", 10))).containsExactly(3L);
    assertThat(indexes(claim(job, "w", 10))).containsExactly(4L);
    assertThat(nothingToClaim(job)).isTrue();
  }

  @Test
  final void whatIsWithheldIsClaimedOnlyOnceItIsSuppliedAgain() {
    JobRecord job = named("one", 3);
    supply(job, 0, "aa");
    supply(job, 1, "aa");
    succeed(claim(job, "w", 1).lease(), 0, 1);
    Claim open = claim(job, "w", 1);
    again(open.lease(), 1, 1, true);
    await(journal.release(open.lease()));
    journal.withhold(job.number(), time.now());
    assertThat(nothingToClaim(job)).isTrue();
    assertThat(journal.unsupplied(job.number())).isEqualTo(2);
    assertThat(supply(job, 0, "aa")).isEqualTo(new Supplied.Unchanged(Before.SUCCEEDED));
    assertThat(supply(job, 1, "aa")).isEqualTo(new Supplied.Unchanged(Before.OPEN));
    assertThat(journal.unsupplied(job.number())).isEqualTo(1);
    assertThat(claim(job, "w", 9).requests()).containsExactly(asked(1, "k1", "{\"aa\":1}", 1, 1));
    assertThat(nothingToClaim(job)).isTrue();
  }

  @Test
  final void whatIsBeingAskedCannotChange() {
    JobRecord job = named("one", 1);
    supply(job, 0, "aa");
    claim(job, "w", 1);
    assertThatThrownBy(() -> supply(job, 0, "bb")).isInstanceOf(IllegalStateException.class);
    journal.revokeAll();
    assertThat(supply(job, 0, "bb")).isEqualTo(new Supplied.Pending(Before.OPEN));
  }

  @Test
  final void anAttemptThatWasUnderWayWhenItsProcessDiedIsKnownToBeUnknown() {
    JobRecord job = named("one", 1);
    supply(job, 0, "aa");
    await(intend(claim(job, "w", 1).lease(), 0, 1));
    crash();
    journal.revokeAll();
    supply(job, 0, "bb");
    assertThat(attempts(journal, job))
        .extracting(row -> row.answer().orElseThrow().outcome())
        .containsExactly("unknown");
  }

  @Test
  final void aKeyThatWasNotNamedIsRefused() {
    JobRecord job = named("one", 1);
    assertThatThrownBy(() -> supply(job, 7, "aa")).isInstanceOf(IllegalArgumentException.class);
  }

  /// Whatever is supplied in whatever order, what was paid for once is never pending again.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  final void whatEverSucceededIsNeverAskedAgain(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Set<String> paid = new HashSet<>();
    Map<Long, Integer> attempts = new TreeMap<>();
    JobRecord job = named("one", 5);
    for (int round = 0; round < 60; round++) {
      long index = random.nextInt(5);
      String fingerprint = random.nextBoolean() ? "aa" : "bb";
      Supplied supplied = supply(job, index, fingerprint);
      assertThat(supplied instanceof Supplied.CarriedOver)
          .as("seed %d, round %d", seed, round)
          .isEqualTo(
              !(supplied instanceof Supplied.Unchanged) && paid.contains(index + fingerprint));
      if (supplied instanceof Supplied.Pending && random.nextBoolean()) {
        Claim claim = claimOf(job, index);
        int attempt = attempts.merge(index, 1, Integer::sum);
        succeed(claim.lease(), index, attempt);
        paid.add(index + fingerprint);
        journal.revokeAll();
      }
    }
    assertThat(journal.violations(job.number())).isZero();
  }

  /// The range of that request; the ranges before it are claimed on the way.
  private Claim claimOf(JobRecord job, long index) {
    Claim claim = claim(job, "w", 1);
    while (claim.lease().first() != index) {
      claim = claim(job, "w", 1);
    }
    return claim;
  }

  final JobRecord named(String id, int requests) {
    JobRecord job = journal.register(newJob(id, "f"));
    journal.add(
        job.number(),
        LongStream.range(0, requests)
            .mapToObj(index -> NewRequest.named(index, "k" + index, index + 1))
            .toList());
    journal.completeNames(job.number());
    return find(id);
  }

  final Supplied supply(JobRecord job, long index, String fingerprint) {
    String input = "{\"" + fingerprint + "\":" + index + "}";
    return journal.supply(
        job.number(), new SuppliedItem("k" + index, fingerprint, input), time.now());
  }
}
