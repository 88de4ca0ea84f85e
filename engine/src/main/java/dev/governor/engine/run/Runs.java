package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Supplied;
import dev.governor.api.journal.SuppliedItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;

/// The jobs that this process runs. Thread-safe.
public final class Runs implements AutoCloseable {

  /// How long a shutdown waits for runs to end that wait for nothing any more.
  private static final Duration LAST_WAIT = Duration.ofSeconds(3);

  private final Engine engine;
  private final Map<JobId, Started> runs = new HashMap<>();
  private final Map<JobId, List<Flow.Subscriber<? super JobEvent>>> early = new HashMap<>();
  private final ExecutorService callbacks = Executors.newVirtualThreadPerTaskExecutor();
  private final Heartbeat heartbeat;
  private boolean isShuttingDown;

  /// @param ended completes when the run has ended and is no longer among the runs
  private record Started(JobRun run, CompletableFuture<RunResult> ended) {}

  public Runs(Engine engine) {
    this.engine = engine;
    this.heartbeat = new Heartbeat(engine, this::underWay);
  }

  /// Starts a job, unless it runs already. One that has nothing left to do only writes its outputs
  /// again.
  public CompletableFuture<RunResult> run(JobId id) {
    Optional<CompletableFuture<RunResult>> known = ended(id);
    if (known.isPresent()) {
      return known.get();
    }
    StoredJob stored = StoredJob.load(engine, id);
    engine.lanes().check(stored.config());
    return start(stored);
  }

  private synchronized Optional<CompletableFuture<RunResult>> ended(JobId id) {
    return Optional.ofNullable(runs.get(id)).map(Started::ended);
  }

  private synchronized CompletableFuture<RunResult> start(StoredJob stored) {
    JobId id = stored.job().id();
    if (isShuttingDown) {
      return CompletableFuture.completedFuture(notStarted(stored.job()));
    }
    if (runs.containsKey(id)) {
      return runs.get(id).ended();
    }
    JobRun run = new JobRun(engine, stored.job(), stored.config(), stored.type(), callbacks);
    early.getOrDefault(id, List.of()).forEach(run.events()::subscribe);
    early.remove(id);
    CompletableFuture<RunResult> result = new CompletableFuture<>();
    runs.put(id, new Started(run, result));
    var _ =
        run.start()
            .thenAccept(ended -> {
              forget(id);
              result.complete(ended);
            });
    return result;
  }

  private RunResult notStarted(JobRecord job) {
    return new RunResult(
        new StopReason.Shutdown().state(),
        engine.journal().counts(job.number()),
        engine.journal().totals(job.number()),
        0,
        0);
  }

  private synchronized void forget(JobId id) {
    runs.remove(id);
  }

  /// What brings a job its items; the job waits for them from now on.
  ///
  /// @throws InvalidInputException if there is no such job
  public <I> ItemSupply<I> supply(JobId id, JobType<I, ?> type) {
    StoredJob stored = StoredJob.load(engine, id);
    if (find(id).isEmpty()) {
      engine.journal().withhold(stored.job().number(), engine.time().now());
    }
    String settings = Fingerprints.settings(engine, stored.config(), type);
    return new ItemSupply<>(stored.job(), type, settings, engine.arrivals(id), this);
  }

  /// Under the lock, so that a run that starts counts it once.
  synchronized Supplied supply(JobRecord job, SuppliedItem item) {
    Supplied supplied = engine.journal().supply(job.number(), item, engine.time().now());
    Optional.ofNullable(runs.get(job.id())).ifPresent(started -> started.run().supplied(supplied));
    engine.arrivals(job.id()).arrived();
    return supplied;
  }

  public synchronized void subscribe(JobId id, Flow.Subscriber<? super JobEvent> subscriber) {
    Started started = runs.get(id);
    if (started == null) {
      early.computeIfAbsent(id, _ -> new ArrayList<>()).add(subscriber);
    } else {
      started.run().events().subscribe(subscriber);
    }
  }

  public synchronized Optional<JobRun> find(JobId id) {
    return Optional.ofNullable(runs.get(id)).map(Started::run);
  }

  /// @return whether the job runs here
  public boolean stop(JobId id, StopReason reason) {
    Optional<JobRun> run = find(id);
    run.ifPresent(found -> found.stop(reason));
    return run.isPresent();
  }

  /// Stops all runs; waits as long as `grace` for what is in flight, then no longer.
  public void shutdown(Duration grace) {
    List<Started> ending;
    synchronized (this) {
      isShuttingDown = true;
      ending = List.copyOf(runs.values());
    }
    ending.forEach(started -> started.run().stop(new StopReason.Shutdown()));
    CompletableFuture<Void> all =
        CompletableFuture.allOf(
            ending.stream().map(Started::ended).toArray(CompletableFuture<?>[]::new));
    CompletableFuture<Void> patienceEnded = new CompletableFuture<>();
    Thread patience =
        Thread.ofVirtual()
            .start(() -> {
              abortAfter(grace, ending);
              patienceEnded.complete(null);
            });
    CompletableFuture.anyOf(all, patienceEnded).join();
    patience.interrupt();
  }

  private void abortAfter(Duration grace, List<Started> ending) {
    try {
      engine.time().sleep(grace);
      ending.forEach(started -> started.run().abort());
      engine.time().sleep(LAST_WAIT);
    } catch (InterruptedException e) {
      // All ended in time.
      Thread.currentThread().interrupt();
    }
  }

  public synchronized List<JobRun> underWay() {
    return runs.values().stream().map(Started::run).toList();
  }

  @Override
  public void close() {
    heartbeat.close();
    // Not waited for: a subscriber may never return.
    callbacks.shutdown();
  }
}
