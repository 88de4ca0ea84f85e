package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Counts;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobListener;
import dev.governor.api.job.JobState;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Totals;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Control;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Supplied;
import dev.governor.engine.watch.Announcer;
import dev.governor.engine.watch.Forecast;
import dev.governor.engine.watch.LiveState;
import dev.governor.engine.watch.Quota;
import dev.governor.engine.watch.Tally;
import dev.governor.engine.watch.Uninterruptibly;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
  private final BatchJobConfig<?, ?> config;
  private final String worker;
  private final Tally tally;
  private final Quota quota;
  private final Finish finish;
  private final Announcer announcer;
  private final Dispatch dispatch;
  private final Standing standing;
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
    this.config = config;
    this.worker = engine.workerOfRun();
    Journal journal = engine.journal();
    this.tally = new Tally(journal.counts(job.number()), journal.totals(job.number()));
    List<JobListener.Recorder> recorders =
        engine.plugins().listeners().stream().map(listener -> listener.open(config)).toList();
    this.announcer = new Announcer(recorders, executor);
    Progress progress = new Progress(config, engine.time(), tally, announcer, this::pause);
    this.quota = Quota.of(config.stopAt(), tally.counts().succeeded());
    this.finish = new Finish(engine, job, config.stopAt());
    RunContext context =
        new RunContext(engine, job, worker, config, tally, quota, announcer, this::pause);
    this.dispatch = new Dispatches<>(context, type, progress).choose();
    this.dispatcher = Thread.ofVirtual().name("dispatch " + job.id()).unstarted(this::dispatch);
    this.standing = new Standing(context);
  }

  /// Goes by what of the job's configuration may change while it runs.
  public void adapt(JobRecord now) {
    standing.adapt(now);
  }

  /// About once a second.
  void beat() {
    standing.beat();
  }

  /// Begins; returns at once. The stage completes when the outputs are written; never
  /// exceptionally.
  public CompletableFuture<RunResult> start() {
    Thread.ofVirtual().name("run " + job.id()).start(this::run);
    return result;
  }

  public JobRecord job() {
    return job;
  }

  /// The name under which this run holds its leases.
  String worker() {
    return worker;
  }

  public Flow.Publisher<JobEvent> events() {
    return announcer.events();
  }

  /// A request was given an item.
  void supplied(Supplied supplied) {
    quota.found(tally.supplied(supplied));
  }

  /// How it gets on at this moment.
  public LiveState live() {
    Forecast forecast = standing.forecast();
    return new LiveState(
        job.id(),
        now(),
        engine.lanes().state(config),
        forecast.rate(),
        forecast.rest(),
        forecast.cost());
  }

  public Counts counts() {
    return tally.counts();
  }

  public Totals totals() {
    return tally.totals();
  }

  /// Stops the run; what is being sent is waited for. The first reason counts, but a cancel counts
  /// more than a pause.
  public void stop(StopReason reason) {
    stop.updateAndGet(earlier ->
        earlier.isEmpty() || reason instanceof StopReason.Cancel ? Optional.of(reason) : earlier);
    dispatcher.interrupt();
    dispatch.conversations().stop();
  }

  /// Waits no longer for what is being sent.
  public void abort() {
    dispatch.conversations().abort();
  }

  private void pause(String reason) {
    stop(new StopReason.Pause(reason));
  }

  private void run() {
    JobState state = new JobState.Paused("the run failed inside");
    try {
      announcer.announce(new JobEvent.Started(job.id(), now(), tally.counts()));
      boolean isToDo = isToDo();
      if (isToDo || !job.state().isFinished()) {
        engine.journal().transition(job.number(), new JobState.Running(), now());
      }
      if (isToDo) {
        standing.start();
        dispatchToTheEnd();
      }
      state = finish.finish(this::reason);
    } catch (RuntimeException e) {
      state = new JobState.Paused(Failures.sentence(e));
    } finally {
      tell(state);
    }
  }

  /// Of a job that has all that it wants, what is at the provider is brought home still.
  private boolean isToDo() {
    return isUnfinished(tally.counts())
        && (!quota.isFull()
            || engine.journal().batches(job.number()).stream().anyMatch(BatchRecord::isOpen));
  }

  private void dispatchToTheEnd() {
    dispatcher.start();
    Uninterruptibly.join(dispatcher);
    Uninterruptibly.await(dispatch.conversations()::awaitAll);
    try {
      dispatch.releaseLeases();
    } catch (CompletionException e) {
      // The leases run out by themselves; the state must be written all the same.
      pause(Failures.sentence(e));
    }
    engine.funds().changed();
  }

  private void dispatch() {
    try {
      dispatch.runClaimable();
      while (!quota.isFull() && isUnfinished(engine.journal().counts(job.number()))) {
        if (isStarved()) {
          pause(engine.arrivals(job.id()).reason());
          return;
        }
        engine.time().sleep(OTHERS);
        dispatch.runClaimable();
      }
    } catch (InterruptedException e) {
      // Stopped, for a reason that `stop` knows.
      bringHome();
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      // Whatever it is, it is why the job stands still.
      pause(Failures.sentence(e));
    }
  }

  /// Whether all that is left waits for items, and none come.
  private boolean isStarved() {
    if (engine.arrivals(job.id()).isOpen()) {
      return false;
    }
    Counts counts = engine.journal().counts(job.number());
    return counts.pending() + counts.running() == engine.journal().unsupplied(job.number());
  }

  /// A job that is cancelled leaves nothing at the provider.
  private void bringHome() {
    if (reason().filter(StopReason.Cancel.class::isInstance).isEmpty()) {
      return;
    }
    try {
      Uninterruptibly.await(dispatch.conversations()::awaitAll);
      dispatch.cancel();
    } catch (InterruptedException e) {
      // Stopped again: what is left there, the next run finds.
      Thread.currentThread().interrupt();
    }
  }

  /// Why the run stops before its end, if it does. What another process asked for in the meantime
  /// counts too.
  private Optional<StopReason> reason() {
    boolean isCancelled =
        engine.journal().asked(job.number()).filter(Control.CANCEL::equals).isPresent();
    return isCancelled ? Optional.of(new StopReason.Cancel()) : stop.get();
  }

  /// Whatever happens, who waits for the result gets it.
  private void tell(JobState state) {
    Counts counts = tally.counts();
    try {
      counts = engine.journal().counts(job.number());
    } catch (RuntimeException e) {
      // The journal is why the run stopped; what was counted so far is told instead.
    }
    standing.end();
    try {
      announcer.announce(new JobEvent.Stopped(job.id(), now(), state, counts, tally.totals()));
      announcer.close();
    } finally {
      result.complete(
          new RunResult(state, counts, tally.totals(), tally.sent(), tally.recalledNow()));
    }
  }

  static boolean isUnfinished(Counts counts) {
    return counts.pending() + counts.running() > 0;
  }

  private Instant now() {
    return engine.time().now();
  }
}
