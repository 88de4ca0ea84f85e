package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobState;
import dev.governor.api.job.Past;
import dev.governor.api.journal.Amendment;
import dev.governor.api.journal.BatchMember;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.NewBatch;
import dev.governor.api.journal.Retry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Failed requests that are asked again, as their job says or otherwise; and a job that has ended
/// before all of its requests have.
abstract class RetryContract extends LedgerContract {

  private static final Amendment LARGER =
      new Amendment(Optional.of("larger"), OptionalInt.of(8_000));

  private JobRecord failed(int requests) {
    JobRecord job = job("one", requests);
    Lease lease = claim(job, "w", requests).lease();
    for (long index = 0; index < requests; index++) {
      fail(lease, index, 1, index % 2 == 0 ? "invalid" : "refused");
    }
    await(journal.release(lease));
    return job;
  }

  private long retry(JobRecord job, Set<String> causes, Set<String> keys, Amendment amendment) {
    return journal.retryFailed(job.number(), new Retry(causes, keys, Optional.of(amendment)));
  }

  private static ClaimedRequest retried(long index, int attempts, Optional<Amendment> amendment) {
    return new ClaimedRequest(
        index, "k" + index, "{\"n\":" + index + "}", attempts, 0, false, Past.NONE, amendment);
  }

  @Test
  final void aRetryByKeyTakesThoseAlone() {
    JobRecord job = failed(6);
    assertThat(retry(job, Set.of("invalid"), Set.of("k1", "k2", "k9"), LARGER)).isEqualTo(1);
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(6, 1, 0, 0, 5, 0));
    assertThat(claim(job, "w", 6).requests()).containsExactly(retried(2, 1, Optional.of(LARGER)));
  }

  @Test
  final void aClaimGivesTheAmendmentWithTheRequestsThatWereRetriedSo() {
    JobRecord job = failed(3);
    Amendment roomier = new Amendment(Optional.empty(), OptionalInt.of(9_000));
    assertThat(retry(job, Set.of("invalid"), Set.of("k0"), LARGER)).isEqualTo(1);
    assertThat(retry(job, Set.of("invalid"), Set.of(), roomier)).isEqualTo(1);
    assertThat(journal.retryFailed(job.number(), Retry.ALL)).isEqualTo(1);
    assertThat(claim(job, "w", 3).requests()).containsExactly(retried(0, 1, Optional.of(LARGER)));
    assertThat(claim(job, "w", 3).requests()).containsExactly(retried(1, 1, Optional.empty()));
    assertThat(claim(job, "w", 3).requests()).containsExactly(retried(2, 1, Optional.of(roomier)));
  }

  @Test
  final void anAmendmentSurvivesACrashAndIsGivenUntilTheRequestHasEnded() {
    JobRecord job = failed(1);
    retry(job, Set.of(), Set.of(), LARGER);
    Lease lease = claim(job, "w", 1).lease();
    again(lease, 0, 2, true);
    crash();
    journal.revokeAll();
    Claim again = claim(job, "w", 1);
    assertThat(again.requests().getFirst().amendment()).contains(LARGER);
    fail(again.lease(), 0, 3, "invalid");
    await(journal.release(again.lease()));
    journal.retryFailed(job.number(), Retry.ALL);
    assertThat(claim(job, "w", 1).requests().getFirst().amendment())
        .as("the last retry counts")
        .isEmpty();
  }

  @Test
  final void aMemberOfABatchHasItsAmendment() {
    JobRecord job = failed(1);
    retry(job, Set.of(), Set.of(), LARGER);
    Lease lease = claim(job, "w", 1).lease();
    long batch =
        journal
            .batches()
            .open(
                new NewBatch(
                    job.number(),
                    "tag",
                    List.of(new NewBatch.Member(lease, 0, 2, "k0-2")),
                    time.now()));
    assertThat(journal.batches().unanswered(batch, 10))
        .extracting(BatchMember::request)
        .extracting(ClaimedRequest::amendment)
        .containsExactly(Optional.of(LARGER));
  }

  @Test
  final void anotherItemIsAskedAsTheJobSays() {
    JobRecord job = named("one", 1);
    supply(job, 0, "aa");
    Lease lease = claim(job, "w", 1).lease();
    fail(lease, 0, 1, "invalid");
    await(journal.release(lease));
    retry(job, Set.of(), Set.of(), LARGER);
    assertThat(claim(job, "w", 1).requests().getFirst().amendment()).contains(LARGER);
    journal.revokeAll();
    supply(job, 0, "bb");
    assertThat(claim(job, "w", 1).requests().getFirst().amendment()).isEmpty();
  }

  @Test
  final void whatAJobLeavesThatHasEnoughCountsAsCancelledUntilItRunsAgain() {
    JobRecord job = job("one", 5);
    Claim claim = claim(job, "w", 3);
    succeed(claim.lease(), 0, 1);
    fail(claim.lease(), 1, 1, "refused");
    await(journal.release(claim.lease()));
    JobState enough = new JobState.Completed("it has one");
    journal.transition(job.number(), enough, time.now());
    assertThat(find("one").state()).isEqualTo(enough);
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(5, 0, 0, 1, 1, 3));
    journal.transition(job.number(), new JobState.Running(), time.now());
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(5, 3, 0, 1, 1, 0));
    assertThat(indexes(claim(job, "w", 5))).containsExactly(2L);
  }
}
