package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.StaleLeaseException;
import dev.governor.api.time.Time;
import dev.governor.engine.call.Attempt;
import dev.governor.engine.recovery.Decision;
import dev.governor.engine.recovery.Fallbacks;
import dev.governor.engine.watch.Announcer;
import dev.governor.engine.watch.SystemicWatch;
import dev.governor.engine.watch.Tally;
import java.time.Duration;
import java.util.function.Consumer;

/// Counts and announces what has become durable. Thread-safe: most often the journal's own thread
/// calls, but an answer that is durable at once is told by the thread that gave it.
final class Progress implements JournalLedger.Durable {

  /// More often than this nobody can read.
  private static final long NANOS_BETWEEN_STEPS = Duration.ofMillis(200).toNanos();

  private final JobId job;

  /// Requests in one step of progress.
  private final int step;

  private final Time time;
  private final Tally tally;
  private final Announcer announcer;
  private final Fallbacks fallbacks;
  private final SystemicWatch systemic = new SystemicWatch();
  private final Consumer<String> pause;
  private int endedSinceStep;
  private long lastStep;

  /// @param pause takes the reason of a systemic failure
  Progress(
      BatchJobConfig<?, ?> config,
      Time time,
      Tally tally,
      Announcer announcer,
      Consumer<String> pause) {
    this.job = config.jobId();
    this.step = config.batchSize();
    this.fallbacks = new Fallbacks(config.rescue().fallbacks());
    this.time = time;
    this.tally = tally;
    this.announcer = announcer;
    this.pause = pause;
    this.lastStep = time.nanos();
  }

  @Override
  public synchronized void answered(ClaimedRequest request, Attempt attempt, Entry.Answer entry) {
    tally.answered(entry.report().usage(), entry.report().cost());
    switch (entry.verdict()) {
      case Entry.Verdict.Accepted _ -> {
        tally.succeeded();
        announcer.announce(
            new JobEvent.RequestSucceeded(job, entry.at(), request.key(), attempt.number()));
        ended();
      }
      case Entry.Verdict.GivenUp(String cause) -> {
        tally.failed();
        announcer.announce(failed(request, attempt, entry, cause));
        ended();
      }
      case Entry.Verdict.Again _ -> announcer.announce(retrying(request, attempt, entry));
    }
    if (!fallbacks.has(attempt.outcome().label())) {
      systemic.see(attempt.outcome()).ifPresent(pause);
    }
  }

  @Override
  public synchronized void recalled(ClaimedRequest request, Entry.Recalled entry) {
    tally.recalled();
    announcer.announce(
        new JobEvent.RequestSucceeded(job, entry.at(), request.key(), entry.attempt()));
    ended();
  }

  @Override
  public void besides(Entry.Answer entry) {
    tally.answered(entry.report().usage(), entry.report().cost());
  }

  @Override
  public void lost(ClaimedRequest request, Throwable why) {
    if (why instanceof StaleLeaseException) {
      // Another worker has the request, and its answer counts.
      return;
    }
    pause.accept("the answer to " + request.key() + " could not be saved: " + why.getMessage());
  }

  private void ended() {
    endedSinceStep++;
    long now = time.nanos();
    if (endedSinceStep >= step && now - lastStep >= NANOS_BETWEEN_STEPS) {
      endedSinceStep = 0;
      lastStep = now;
      announcer.announce(new JobEvent.Progressed(job, time.now(), tally.counts(), tally.totals()));
    }
  }

  private JobEvent failed(
      ClaimedRequest request, Attempt attempt, Entry.Answer entry, String cause) {
    return new JobEvent.RequestFailed(
        job, entry.at(), request.key(), attempt.number(), cause, entry.report().message());
  }

  private JobEvent retrying(ClaimedRequest request, Attempt attempt, Entry.Answer entry) {
    Duration pause =
        attempt.decision() instanceof Decision.Again again ? again.pause() : Duration.ZERO;
    return new JobEvent.RequestRetrying(
        job,
        entry.at(),
        request.key(),
        attempt.number(),
        entry.report().outcome(),
        message(attempt.decision(), entry.report().message()),
        pause);
  }

  private static String message(Decision decision, String message) {
    return decision instanceof Decision.FallBack(_, String model, String why, _)
        ? "%s; %s is asked instead (%s)".formatted(message, model, why)
        : message;
  }
}
