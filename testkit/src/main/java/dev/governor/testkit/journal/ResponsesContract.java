package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.governor.api.job.Counts;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Entry.Verdict;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.LedgerRow;
import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Response;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/// Answers that are known from before.
abstract class ResponsesContract extends MoneyContract {

  private static final long SCOPE = -7;

  private static QuestionKey question(long scope, int number) {
    return new QuestionKey(scope, "%032x".formatted(number));
  }

  private static Response response(int number) {
    return new Response(question(SCOPE, number), "text " + number, "model-1");
  }

  private CompletionStage<Void> keep(Lease lease, long index, Response response) {
    await(intend(lease, index, 1));
    Verdict verdict = new Verdict.Accepted("{\"output\":" + index + "}", Optional.of(response));
    return answer(lease, index, 1, report("succeeded", ""), verdict);
  }

  private CompletionStage<Void> recall(Lease lease, long index, int attempt) {
    return journal.append(
        new Entry.Recalled(lease, index, attempt, time.now(), "model-9", "{\"output\":9}"));
  }

  @Test
  final void anAnswerIsKnownWithTheResultThatItGaveAlsoAfterACrash() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "w", 2).lease();
    await(keep(lease, 0, response(1)));
    succeed(lease, 1, 1);
    crash();
    assertThat(journal.responses().find(question(SCOPE, 1))).contains(response(1));
    assertThat(journal.responses().find(question(SCOPE, 2))).isEmpty();
    assertThat(journal.responses().find(question(SCOPE + 1, 1))).isEmpty();
  }

  @Test
  final void ofAResultThatIsRefusedNothingIsKnown() {
    JobRecord job = job("one", 1);
    Lease lease = claim(job, "w", 1).lease();
    succeed(lease, 0, 1);
    Verdict verdict = new Verdict.Accepted("{}", Optional.of(response(1)));
    ClaimContract.assertRefused(answer(lease, 0, 1, report("succeeded", ""), verdict))
        .isInstanceOf(IllegalStateException.class);
    assertThat(journal.responses().find(question(SCOPE, 1))).isEmpty();
  }

  @Test
  final void theNewestAnswerToAQuestionIsKnown() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "w", 2).lease();
    await(keep(lease, 0, response(1)));
    Response newer = new Response(question(SCOPE, 1), "other", "model-2");
    await(keep(lease, 1, newer));
    assertThat(journal.responses().find(question(SCOPE, 1))).contains(newer);
  }

  @Test
  final void theOldestAreForgotten() {
    JobRecord job = job("one", 10);
    Lease lease = claim(job, "w", 10).lease();
    for (int index = 0; index < 10; index++) {
      await(keep(lease, index, response(index)));
      time.advance(Duration.ofHours(1));
    }
    assertThat(journal.responses().trim(time.now().minus(Duration.ofHours(8)), 100)).isEqualTo(2);
    assertThat(journal.responses().find(question(SCOPE, 1))).isEmpty();
    assertThat(journal.responses().find(question(SCOPE, 2))).isPresent();
    assertThat(journal.responses().trim(time.now().minus(Duration.ofHours(20)), 3)).isEqualTo(5);
    assertThat(journal.responses().find(question(SCOPE, 6))).isEmpty();
    assertThat(journal.responses().find(question(SCOPE, 7))).isPresent();
    assertThat(journal.responses().trim(time.now().minus(Duration.ofHours(20)), 3)).isZero();
    assertThat(successes(journal, job)).hasSize(10);
  }

  @Test
  final void aRecalledResultEndsItsRequestAndCostsNothing() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "w", 2).lease();
    await(recall(lease, 0, 1));
    again(lease, 1, 1, true);
    await(recall(lease, 1, 2));
    crash();
    assertThat(journal.counts(job.number())).isEqualTo(new Counts(2, 0, 0, 2, 0, 0));
    assertThat(journal.violations(job.number())).isZero();
    assertThat(journal.totals(job.number()))
        .isEqualTo(
            Totals.NONE.plus(Usage.NONE, Cost.FREE).plus(USAGE, COST).plus(Usage.NONE, Cost.FREE));
    ResultRow first = successes(journal, job).getFirst();
    assertThat(first)
        .isEqualTo(
            new ResultRow(
                0,
                "k0",
                "model-9",
                1,
                Usage.NONE,
                Optional.of(BigDecimal.ZERO),
                new ResultRow.Ending.Succeeded("{\"output\":9}"),
                true));
    assertThat(successes(journal, job).getLast().usage()).isEqualTo(USAGE);
  }

  @Test
  final void aRecalledResultStandsInTheLedgerAsOneThatWasNotSent() {
    JobRecord job = job("one", 1);
    await(recall(claim(job, "w", 1).lease(), 0, 1));
    LedgerRow row = attempts(journal, job).getFirst();
    LedgerRow.Answered answer = row.answer().orElseThrow();
    assertThat(answer.outcome()).isEqualTo(Entry.CACHED);
    assertThat(answer.at()).isEqualTo(row.sentAt());
    assertThat(answer.usage()).isEqualTo(Usage.NONE);
    assertThat(answer.cost()).isEqualTo(Cost.FREE);
    assertThat(answer.counted()).isFalse();
  }

  @Test
  final void aRecalledResultFollowsFromWhatWasBefore() {
    JobRecord job = job("one", 2);
    Lease lease = claim(job, "w", 2).lease();
    ClaimContract.assertRefused(recall(lease, 0, 2)).isInstanceOf(IllegalStateException.class);
    succeed(lease, 0, 1);
    ClaimContract.assertRefused(recall(lease, 0, 2)).isInstanceOf(IllegalStateException.class);
    await(recall(lease, 1, 1));
    ClaimContract.assertRefused(intend(lease, 1, 2)).isInstanceOf(IllegalStateException.class);
    assertThat(attempts(journal, job)).hasSize(2);
  }
}
