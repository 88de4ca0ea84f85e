package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobListener;
import dev.governor.api.job.JobState;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.engine.watch.Announcer;
import dev.governor.engine.watch.Tally;
import dev.governor.engine.watch.Uninterruptibly;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/// One run of one job, from the first claim to the written outputs. Thread-safe.
///
/// Whatever ends the run, it ends the same way: no conversation is left, all leases are given back,
/// the state and the outputs are written. Two threads: one dispatches and may be interrupted by a
/// stop; the other waits for it, ends the run, and is never interrupted.
public final class JobRun {

  /// How long to wait for requests that another process has.
  private static final Duration OTHERS = Duration.ofSeconds(1);

  private final Engine engine;
  private final JobRecord job;
  private final Tally tally;
  private final Announcer announcer;
  private final Dispatch dispatch;
  private final AtomicReference<Optional<StopReason>> stop =
      new AtomicReference<>(Optional.empty());
  private final CompletableFuture<RunResult> result = new CompletableFuture<>();
  private final Thread dispatcher;

  /// @param executor for subscribers' callbacks
  public JobRun(
      Engine engine,
      JobRecord job,
      BatchJobConfig<?, ?> config,
      JobType<?, ?> type,
      Executor executor) {
    this.engine = engine;
    this.job = job;
    Journal journal = engine.journal();
    this.tally = new Tally(journal.counts(job.number()), journal.totals(job.number()));
    List<JobListener.Recorder> recorders =
        engine.plugins().listeners().stream().map(listener -> listener.open(config)).toList();
    this.announcer = new Announcer(recorders, executor);
    Progress progress =
        new Progress(job.id(), config.batchSize(), engine.time(), tally, announcer, this::pause);
    this.dispatch =
        new Dispatch(
            engine,
            job,
            config,
            new Asker<>(engine, config, type, progress),
            tally,
            announcer,
            this::pause);
    this.dispatcher = Thread.ofVirtual().name("dispatch " + job.id()).unstarted(this::dispatch);
  }

  /// Begins; returns at once. The stage completes when the outputs are written; never
  /// exceptionally.
  public CompletableFuture<RunResult> start() {
    Thread.ofVirtual().name("run " + job.id()).start(this::run);
    return result;
  }

  public CompletableFuture<RunResult> result() {
    return result;
  }

  public JobRecord job() {
    return job;
  }

  public Flow.Publisher<JobEvent> events() {
    return announcer.events();
  }

  public Counts counts() {
    return tally.counts();
  }

  public Totals totals() {
    return tally.totals();
  }

  /// Stops the run; what is being sent is waited for. The first reason counts.
  public void stop(StopReason reason) {
    if (stop.compareAndSet(Optional.empty(), Optional.of(reason))) {
      dispatcher.interrupt();
      dispatch.conversations().stop();
    }
  }

  /// Waits no longer for what is being sent.
  public void abort() {
    dispatch.conversations().abort();
  }

  private void pause(String reason) {
    stop(new StopReason.Pause(reason));
  }

  private void run() {
    JobState state = new JobState.Paused("");
    try {
      engine.journal().transition(job.number(), new JobState.Running(), now());
      announcer.announce(new JobEvent.Started(job.id(), now(), tally.counts()));
      dispatcher.start();
      Uninterruptibly.join(dispatcher);
      Uninterruptibly.await(dispatch.conversations()::awaitAll);
      dispatch.leases().releaseAll();
      state = write(finalState());
    } catch (RuntimeException e) {
      state = new JobState.Paused(Failures.sentence(e));
    } finally {
      announcer.announce(
          new JobEvent.Stopped(job.id(), now(), state, tally.counts(), tally.totals()));
      announcer.close();
      result.complete(new RunResult(state, tally.counts(), tally.totals(), tally.attempts()));
    }
  }

  private void dispatch() {
    try {
      dispatch.runClaimable();
      while (isUnfinished(engine.journal().counts(job.number()))) {
        engine.time().sleep(OTHERS);
        dispatch.runClaimable();
      }
    } catch (InterruptedException e) {
      // Stopped, for a reason that `stop` knows.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      pause(Failures.sentence(e));
    }
  }

  private JobState finalState() {
    Counts counts = engine.journal().counts(job.number());
    if (isUnfinished(counts)) {
      return stop.get().orElse(new StopReason.Pause("stopped")).state();
    }
    return counts.failed() == 0 ? new JobState.Completed() : new JobState.CompletedWithFailures();
  }

  /// The state goes first, because the outputs tell it. On a shutdown there is no time for outputs:
  /// they can be written from the journal at any time.
  private JobState write(JobState state) {
    engine.journal().transition(job.number(), state, now());
    if (stop.get().orElse(new StopReason.Pause("")) instanceof StopReason.Shutdown) {
      return state;
    }
    try {
      Outputs.write(engine, job.id());
      return state;
    } catch (RuntimeException e) {
      JobState paused =
          new JobState.Paused("the outputs could not be written: " + Failures.sentence(e));
      engine.journal().transition(job.number(), paused, now());
      return paused;
    }
  }

  private static boolean isUnfinished(Counts counts) {
    return counts.pending() + counts.running() > 0;
  }

  private Instant now() {
    return engine.time().now();
  }
}
