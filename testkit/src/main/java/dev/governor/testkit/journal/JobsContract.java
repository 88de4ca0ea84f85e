package dev.governor.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobType;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.JobRecord;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Jobs and their states.
abstract class JobsContract extends JournalFixture {

  @Test
  final void aRegisteredJobIsFoundAsItWasGiven() {
    Instant created = time.now();
    JobRecord job = journal.register(newJob("first", "f1"));
    assertThat(journal.find(new JobId("first"))).contains(job);
    assertThat(job.type()).isEqualTo(BatchJobType.GOVERNOR_PROFILES);
    assertThat(job.config()).isEqualTo(Json.object().put("batchSize", 10));
    assertThat(job.fingerprint()).isEqualTo("f1");
    assertThat(job.intakeComplete()).isFalse();
    assertThat(job.state()).isEqualTo(new JobState.Created());
    assertThat(job.createdAt()).isEqualTo(created);
    assertThat(job.startedAt()).isEmpty();
    assertThat(job.finishedAt()).isEmpty();
  }

  @Test
  final void aJobThatWasNeverRegisteredIsNotFound() {
    assertThat(journal.find(new JobId("nobody"))).isEmpty();
    assertThat(journal.list()).isEmpty();
  }

  @Test
  final void theNewestRegistrationIsFoundAndListed() {
    JobRecord old = job("one", 1);
    JobRecord other = job("other", 1);
    JobRecord anew = journal.register(newJob("one", "changed"));
    assertThat(anew.number()).isGreaterThan(old.number());
    assertThat(find("one")).isEqualTo(anew);
    assertThat(journal.list()).containsExactly(other, anew);
  }

  @Test
  final void anAbandonedRegistrationGivesWayToItsPredecessorAndItsNumberIsNotUsedAgain() {
    JobRecord old = job("one", 1);
    JobRecord abandoned = journal.register(newJob("one", "changed"));
    journal.add(abandoned.number(), requests(0, 5));
    journal.abandon(abandoned.number());
    assertThat(find("one")).isEqualTo(old);
    JobRecord next = journal.register(newJob("one", "changed again"));
    assertThat(next.number()).isGreaterThan(abandoned.number());
    assertThat(journal.counts(next.number()).total()).isZero();
  }

  @Test
  final void aJobWhoseIntakeIsCompleteCannotBeAbandoned() {
    JobRecord job = job("one", 1);
    assertThatThrownBy(() -> journal.abandon(job.number()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(find("one")).isEqualTo(job);
  }

  @Test
  final void whatIsAskedOfAnUnknownJobIsRefused() {
    assertThatThrownBy(() -> journal.ask(77, Control.PAUSE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("77");
    assertThatThrownBy(() -> journal.completeIntake(77))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> journal.counts(77)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  final void newSettingsReplaceTheOld() {
    JobRecord job = job("one", 1);
    journal.reconfigure(job.number(), Json.object().put("batchSize", 99));
    crash();
    assertThat(find("one").config()).isEqualTo(Json.object().put("batchSize", 99));
  }

  @Test
  final void theFirstRunningIsTheStartAndTheFirstFinishedStateTheEnd() {
    JobRecord job = job("one", 1);
    Instant started = moveOn(job, new JobState.Running());
    moveOn(job, new JobState.Paused("no credit"));
    assertThat(find("one").state()).isEqualTo(new JobState.Paused("no credit"));
    moveOn(job, new JobState.Running());
    assertThat(find("one").finishedAt()).isEmpty();
    Instant finished = moveOn(job, new JobState.Completed());
    assertThat(find("one").state()).isEqualTo(new JobState.Completed());
    assertThat(find("one").startedAt()).contains(started);
    assertThat(find("one").finishedAt()).contains(finished);
    moveOn(job, new JobState.Completed());
    assertThat(find("one").finishedAt()).contains(finished);
  }

  @Test
  final void runningAgainClearsTheEnd() {
    JobRecord job = job("one", 1);
    Instant started = moveOn(job, new JobState.Running());
    moveOn(job, new JobState.CompletedWithFailures());
    moveOn(job, new JobState.Running());
    crash();
    assertThat(find("one").startedAt()).contains(started);
    assertThat(find("one").finishedAt()).isEmpty();
    Instant finished = moveOn(job, new JobState.Cancelled());
    assertThat(find("one").finishedAt()).contains(finished);
  }

  @Test
  final void aWishIsSeenByReadersUntilATransitionAnswersIt() {
    JobRecord job = job("one", 1);
    assertThat(journal.asked(job.number())).isEmpty();
    journal.ask(job.number(), Control.PAUSE);
    assertThat(openToRead().asked(job.number())).contains(Control.PAUSE);
    journal.ask(job.number(), Control.CANCEL);
    crash();
    assertThat(journal.asked(job.number())).contains(Control.CANCEL);
    moveOn(job, new JobState.Cancelled());
    assertThat(journal.asked(job.number())).isEmpty();
  }

  private Instant moveOn(JobRecord job, JobState state) {
    time.advance(Duration.ofSeconds(7));
    journal.transition(job.number(), state, time.now());
    return time.now();
  }
}
