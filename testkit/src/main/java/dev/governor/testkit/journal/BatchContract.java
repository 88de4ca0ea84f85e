package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Past;
import dev.governor.api.journal.BatchMember;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.NewBatch;
import dev.governor.api.journal.StaleLeaseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Batches at providers: what is in one is under way, whatever becomes of its process.
abstract class BatchContract extends RetryContract {

  private static final String ID = "msgbatch_1";

  private long open(JobRecord job, Lease lease, long... indexes) {
    List<NewBatch.Member> members =
        LongStream.of(indexes)
            .mapToObj(index -> new NewBatch.Member(lease, index, 1, "c" + index))
            .toList();
    return journal.batches().open(new NewBatch(job.number(), "tag", members, time.now()));
  }

  private BatchRecord only(JobRecord job) {
    assertThat(journal.batches(job.number())).hasSize(1);
    return journal.batches(job.number()).getFirst();
  }

  @Test
  final void aBatchIsRecordedWithItsAttemptsBeforeItIsCreated() {
    JobRecord job = job("one", 3);
    Lease lease = claim(job, "w", 3).lease();
    long batch = open(job, lease, 0, 2);
    crash();
    BatchRecord record = only(job);
    assertThat(record)
        .isEqualTo(
            new BatchRecord(
                batch,
                "tag",
                2,
                2,
                time.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ""));
    assertThat(attempts(journal, job)).hasSize(2).allMatch(row -> row.answer().isEmpty());
    journal.batches().created(batch, ID, time.now());
    crash();
    assertThat(only(job).providerId()).contains(ID);
    journal.batches().cancelling(batch, time.now());
    Instant first = time.now();
    time.advance(LEASE);
    journal.batches().cancelling(batch, time.now());
    crash();
    assertThat(only(job).cancelledAt()).contains(first);
    assertThat(only(job).isOpen()).isTrue();
  }

  @Test
  final void whatIsInAnOpenBatchIsUnderWayAlsoWithoutItsProcess() {
    JobRecord job = job("one", 3);
    open(job, claim(job, "w", 3).lease(), 0, 2);
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(3, 1, 2, 0, 0, 0));
    crash();
    journal.revokeAll();
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(3, 1, 2, 0, 0, 0));
    assertThat(journal.totals(job.number()).unknownCosts()).isZero();
  }

  @Test
  final void aClaimTellsWhatIsSubmittedAndDoesNotCloseIt() {
    JobRecord job = job("one", 3);
    long batch = open(job, claim(job, "w", 3).lease(), 0, 2);
    crash();
    journal.revokeAll();
    Claim again = claim(job, "v", 3);
    assertThat(again.requests())
        .extracting(ClaimedRequest::isSubmitted)
        .containsExactly(true, false, true);
    assertThat(attempts(journal, job)).allMatch(row -> row.answer().isEmpty());
    await(answer(again.lease(), 0, 1, report("succeeded", ""), accepted(0)));
    assertThat(journal.batches().unanswered(batch, 10))
        .extracting(BatchMember::position)
        .containsExactly(1);
  }

  @Test
  final void aMemberIsFoundByItsNameAndKnowsWhetherItWasAnswered() {
    JobRecord job = job("one", 3);
    Lease lease = claim(job, "w", 3).lease();
    long batch = open(job, lease, 0, 2);
    await(answer(lease, 2, 1, report("succeeded", ""), accepted(2)));
    assertThat(journal.batches().member(batch, "c0"))
        .contains(
            new BatchMember(
                0,
                1,
                false,
                new ClaimedRequest(0, "k0", "{\"n\":0}", 1, 0, true, Past.NONE, Optional.empty())));
    assertThat(journal.batches().member(batch, "c2").orElseThrow().isAnswered()).isTrue();
    assertThat(journal.batches().member(batch, "c1")).isEmpty();
    assertThat(journal.batches().member(batch + 1, "c0")).isEmpty();
  }

  @Test
  final void unansweredMembersComeInOrderAndAfterWhatWasAppended() {
    JobRecord job = job("one", 50);
    Lease lease = claim(job, "w", 50).lease();
    long batch = open(job, lease, LongStream.range(0, 50).toArray());
    for (long index = 0; index < 50; index += 2) {
      // Not waited for.
      var _ = answer(lease, index, 1, report("succeeded", ""), accepted(index));
    }
    assertThat(journal.batches().unanswered(batch, 3))
        .extracting(BatchMember::position)
        .containsExactly(1, 3, 5);
    assertThat(only(job).unanswered()).isEqualTo(25);
  }

  @Test
  final void whatAClosedBatchLeftWithoutAnAnswerIsUnknown() {
    JobRecord job = job("one", 2);
    long batch = open(job, claim(job, "w", 2).lease(), 0, 1);
    journal.batches().close(batch, "the provider lost it", time.now());
    assertThat(only(job).isOpen()).isFalse();
    assertThat(only(job).note()).isEqualTo("the provider lost it");
    journal.revokeAll();
    assertThat(claim(job, "v", 2).requests()).noneMatch(ClaimedRequest::isSubmitted);
    assertThat(attempts(journal, job))
        .allMatch(row -> row.answer().orElseThrow().outcome().equals("unknown"));
  }

  @Test
  final void aBatchUnderALostLeaseIsRefusedWhole() {
    JobRecord job = job("one", 4);
    Lease kept = claim(job, "w", 2).lease();
    Lease lost = claim(job, "w", 2).lease();
    await(journal.release(lost));
    List<NewBatch.Member> members =
        List.of(new NewBatch.Member(kept, 0, 1, "a"), new NewBatch.Member(lost, 2, 1, "b"));
    assertThatThrownBy(
            () -> journal.batches().open(new NewBatch(job.number(), "tag", members, time.now())))
        .isInstanceOf(StaleLeaseException.class);
    assertThat(journal.batches(job.number())).isEmpty();
    assertThat(attempts(journal, job)).isEmpty();
  }

  @Test
  final void aClaimTellsWhatEarlierAnswersCameTo() {
    JobRecord job = job("one", 1);
    Lease lease = claim(job, "w", 1).lease();
    give(lease, 1, "truncated", "cut", true);
    give(lease, 2, "invalid", "first raw", true);
    give(lease, 3, "rate_limited", "", false);
    await(journal.release(lease));
    ClaimedRequest request = claim(job, "w", 1).requests().getFirst();
    assertThat(request.past())
        .isEqualTo(
            new Past(1, 1, Optional.of(new Past.Invalid("first raw", "message of invalid"))));
    assertThat(request.countedAttempts()).isEqualTo(2);
  }

  private void give(Lease lease, int attempt, String outcome, String raw, boolean counted) {
    await(intend(lease, 0, attempt));
    Entry.Report report = report(outcome, raw);
    await(answer(lease, 0, attempt, report, new Verdict.Again(counted)));
  }
}
