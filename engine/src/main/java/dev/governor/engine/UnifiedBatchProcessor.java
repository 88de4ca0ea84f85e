package dev.governor.engine;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.data.Json;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobState;
import dev.governor.api.job.JobType;
import dev.governor.api.job.Priority;
import dev.governor.api.job.RequestIds;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.ResultRow;
import dev.governor.api.journal.Retry;
import dev.governor.api.provider.ModelTerms;
import dev.governor.api.time.Time;
import dev.governor.engine.run.Engine;
import dev.governor.engine.run.JobRun;
import dev.governor.engine.run.Plugins;
import dev.governor.engine.run.Priorities;
import dev.governor.engine.run.Registration;
import dev.governor.engine.run.Retrying;
import dev.governor.engine.run.Runs;
import dev.governor.engine.run.StopReason;
import dev.governor.engine.run.StoredJob;
import dev.governor.engine.watch.LiveState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/// Runs jobs of LLM requests: registers them, asks their requests concurrently, retries what
/// failed, checks and keeps the results, and knows where each job stands. Several jobs may run at
/// once; they share the limits of their providers. Thread-safe.
///
/// Everything that was paid for is durable before it is counted: a process that dies loses nothing
/// that was answered, and [#processBatchJob] goes on where it stopped.
public final class UnifiedBatchProcessor implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Engine engine;
  private final Registration registration;
  private final Runs runs;

  /// @param worker names this process in leases; different for every process on one journal
  /// @param seed of all chance in here, such as the jitter of back-offs
  public UnifiedBatchProcessor(
      Journal journal, Plugins plugins, Time time, String worker, long seed) {
    this.engine = Engine.of(journal, plugins, time, worker, seed);
    this.registration = new Registration(engine);
    this.runs = new Runs(engine);
  }

  /// Registers a job whose type is found by its id. A job that is known and unchanged stays as it
  /// is; of one whose input or prompt changed, only what changed is pending.
  ///
  /// @throws InvalidInputException if anything about the job is wrong; nothing is registered then
  public <I, O> BatchJob<I, O> createBatchJob(BatchJobConfig<I, O> config) {
    JobType<?, ?> found = engine.type(config.jobType());
    @SuppressWarnings("unchecked") // the builder took the id from the type, or Object fits all
    JobType<I, O> type = (JobType<I, O>) found;
    return createBatchJob(config, type);
  }

  /// Registers a job of a type that the caller brings. Another process must bring it too, before it
  /// goes on with the job, unless it stands on its class path.
  ///
  /// @throws InvalidInputException if anything about the job is wrong; nothing is registered then
  public <I, O> BatchJob<I, O> createBatchJob(BatchJobConfig<I, O> config, JobType<I, O> type) {
    if (!config.jobType().equals(type.id())) {
      throw new InvalidInputException(
          "the job is configured as " + config.jobType() + ", and its type is " + type.id());
    }
    engine.lanes().check(config);
    engine.bring(type);
    Registration.Registered registered =
        registration.register(config, type, () -> runs.find(config.jobId()).isPresent());
    JobRecord job = registered.job();
    return new BatchJob<>(
        job.id(),
        type,
        job.state(),
        engine.journal().counts(job.number()),
        registered.carriedOver(),
        registered.isKnown());
  }

  /// What is known of asking a job's model, before anything is sent: prices and limits.
  ///
  /// @throws InvalidInputException if it cannot be asked
  public ModelTerms terms(BatchJobConfig<?, ?> config) {
    return engine.lanes().terms(config);
  }

  /// Runs a registered job to its end, or until it is paused or cancelled, and writes its outputs.
  ///
  /// @throws InvalidInputException if there is no such job
  /// @throws InterruptedException if interrupted; the job goes on, see [#shutdown]
  public BatchJobResult processBatchJob(JobId id) throws InterruptedException {
    CompletableFuture<BatchJobResult> future = processBatchJobAsync(id);
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run never ends exceptionally", e);
    }
  }

  /// The same without waiting. A job that is running already is not started twice.
  ///
  /// @throws InvalidInputException if there is no such job
  public CompletableFuture<BatchJobResult> processBatchJobAsync(JobId id) {
    return runs.run(id)
        .thenApply(run ->
            new BatchJobResult(
                id, run.state(), run.counts(), run.totals(), run.sent(), run.recalled()));
  }

  /// Begins to give a job that was created with `InputData.Supplied` its items. A run of it waits
  /// for them until the supply ends, so this comes before [#processBatchJob].
  public <I> Supply<I> supply(BatchJob<I, ?> job) {
    return new Supply<>(job.jobId(), runs.supply(job.jobId(), job.jobType()));
  }

  /// What happens to a job from now on, until its next run ends. Subscribe before the run starts to
  /// see all of it; a subscriber that falls far behind misses events.
  public Flow.Publisher<JobEvent> events(JobId id) {
    return subscriber -> runs.subscribe(id, subscriber);
  }

  /// Stops a job after what is in flight; [#processBatchJob] goes on. Does nothing if it does not
  /// run here.
  public void pause(JobId id, String reason) {
    runs.stop(id, new StopReason.Pause(reason));
  }

  /// Stops a job after what is in flight, and counts the rest as cancelled; what had succeeded is
  /// kept. Processing it again goes on with the rest all the same.
  ///
  /// @throws InvalidInputException if there is no such job
  public void cancel(JobId id) {
    if (!runs.stop(id, new StopReason.Cancel())) {
      JobRecord job = find(id);
      if (engine.journal().batches(job.number()).stream().anyMatch(BatchRecord::isOpen)) {
        // What its batches were answered until now is paid for: a run brings it home.
        var _ = runs.run(id);
        runs.stop(id, new StopReason.Cancel());
      } else if (!job.state().isFinished()) {
        engine.journal().transition(job.number(), new JobState.Cancelled(), engine.time().now());
      }
    }
  }

  /// Changes how much of its lane a job gets, also while it runs.
  ///
  /// @throws InvalidInputException if there is no such job
  public void prioritize(JobId id, Priority priority) {
    Priorities.set(engine.journal(), find(id), priority);
    runs.find(id).ifPresent(run -> run.adapt(find(id)));
  }

  /// @throws InvalidInputException if there is no such job
  public JobStatus status(JobId id) {
    JobRecord job = find(id);
    return runs.find(id)
        .map(run -> new JobStatus(job, run.counts(), run.totals()))
        .orElseGet(() ->
            new JobStatus(
                job, engine.journal().counts(job.number()), engine.journal().totals(job.number())));
  }

  /// How each job gets on that runs here.
  public List<LiveState> live() {
    return runs.underWay().stream().map(JobRun::live).toList();
  }

  /// Makes failed requests of a job that does not run pending again.
  ///
  /// @return how many
  /// @throws InvalidInputException if there is no such job, it runs, it has the results that it was
  ///   to stop at, or the requests could not be asked so
  public long retryFailed(JobId id, Retry retry) {
    return new Retrying(engine).retry(atRest(id), retry);
  }

  /// Says whether [#retryFailed] would be taken, and changes nothing.
  ///
  /// @throws InvalidInputException as [#retryFailed] does
  public void checkRetry(JobId id, Retry retry) {
    new Retrying(engine).check(atRest(id), retry);
  }

  private JobRecord atRest(JobId id) {
    JobRecord job = find(id);
    if (runs.find(id).isPresent()) {
      throw new InvalidInputException(
          "the job " + id + " is running; try its failed requests again when it has ended");
    }
    return job;
  }

  /// Hands every result of a job to `results`, in input order, one at a time.
  ///
  /// @throws InvalidInputException if there is no such job
  public <O> void forEachResult(JobId id, JobType<?, O> type, Consumer<BatchResult<O>> results) {
    long number = find(id).number();
    engine.journal().forEachSuccess(number, row -> results.accept(result(id, type, row)));
  }

  private static <O> BatchResult<O> result(JobId id, JobType<?, O> type, ResultRow row) {
    return switch (row.ending()) {
      case ResultRow.Ending.Succeeded(String output) ->
          new BatchResult<>(
              RequestIds.of(id, row.key()),
              row.key(),
              type.read(Json.parse(output)),
              row.model(),
              row.attempts(),
              row.usage());
      case ResultRow.Ending.Failed _ ->
          throw new IllegalStateException(row.key() + " is no success, but stands among them");
    };
  }

  /// Stops all jobs: starts no more requests, waits for those in flight as long as `grace`, and
  /// leaves the journal clean. The jobs are paused, and any process can go on with them.
  public void shutdown(Duration grace) {
    runs.shutdown(grace);
  }

  /// [#shutdown] with five seconds of grace. The journal is not closed: it belongs to who opened
  /// it.
  @Override
  public void close() {
    shutdown(GRACE);
    runs.close();
    engine.lanes().close();
  }

  private JobRecord find(JobId id) {
    return StoredJob.find(engine, id);
  }
}
