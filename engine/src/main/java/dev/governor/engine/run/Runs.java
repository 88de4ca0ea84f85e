package dev.governor.engine.run;

import dev.governor.api.job.Counts;
import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobId;
import dev.governor.api.journal.JobRecord;
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

  private final Engine engine;
  private final Map<JobId, JobRun> runs = new HashMap<>();
  private final Map<JobId, List<Flow.Subscriber<? super JobEvent>>> early = new HashMap<>();
  private final ExecutorService callbacks = Executors.newVirtualThreadPerTaskExecutor();
  private final Heartbeat heartbeat;
  private boolean isShuttingDown;

  public Runs(Engine engine) {
    this.engine = engine;
    this.heartbeat = new Heartbeat(engine, this::underWay);
  }

  /// Starts a job, unless it runs already or has nothing left to do: then only its outputs are
  /// written again.
  public CompletableFuture<RunResult> run(JobId id) {
    StoredJob stored = StoredJob.load(engine, id);
    synchronized (this) {
      JobRun known = runs.get(id);
      if (known != null) {
        return known.result();
      }
    }
    if (stored.job().state().isFinished() && nothingLeft(stored.job())) {
      return CompletableFuture.completedFuture(finishedBefore(stored.job()));
    }
    return start(stored);
  }

  private synchronized CompletableFuture<RunResult> start(StoredJob stored) {
    JobId id = stored.job().id();
    if (isShuttingDown) {
      throw new IllegalStateException("the processor is shut down");
    }
    if (runs.containsKey(id)) {
      return runs.get(id).result();
    }
    engine.lanes().check(stored.config().provider());
    JobRun run = new JobRun(engine, stored.job(), stored.config(), stored.type(), callbacks);
    early.getOrDefault(id, List.of()).forEach(run.events()::subscribe);
    early.remove(id);
    runs.put(id, run);
    CompletableFuture<RunResult> result = run.start();
    return result.whenComplete((ended, failure) -> forget(id));
  }

  private boolean nothingLeft(JobRecord job) {
    Counts counts = engine.journal().counts(job.number());
    return counts.succeeded() + counts.failed() == counts.total();
  }

  private RunResult finishedBefore(JobRecord job) {
    Outputs.write(engine, job.id());
    return new RunResult(
        job.state(),
        engine.journal().counts(job.number()),
        engine.journal().totals(job.number()),
        0);
  }

  private synchronized void forget(JobId id) {
    runs.remove(id);
  }

  public synchronized void subscribe(JobId id, Flow.Subscriber<? super JobEvent> subscriber) {
    JobRun run = runs.get(id);
    if (run == null) {
      early.computeIfAbsent(id, unseen -> new ArrayList<>()).add(subscriber);
    } else {
      run.events().subscribe(subscriber);
    }
  }

  public synchronized Optional<JobRun> find(JobId id) {
    return Optional.ofNullable(runs.get(id));
  }

  /// @return whether the job runs here
  public boolean stop(JobId id, StopReason reason) {
    Optional<JobRun> run = find(id);
    run.ifPresent(found -> found.stop(reason));
    return run.isPresent();
  }

  /// Stops all runs; waits as long as `grace` for what is in flight, then no longer.
  public void shutdown(Duration grace) {
    List<JobRun> ending;
    synchronized (this) {
      isShuttingDown = true;
      ending = underWay();
    }
    ending.forEach(run -> run.stop(new StopReason.Shutdown()));
    CompletableFuture<?>[] results =
        ending.stream().map(JobRun::result).toArray(CompletableFuture<?>[]::new);
    CompletableFuture<Void> ended = CompletableFuture.allOf(results);
    Thread patience = Thread.ofVirtual().start(() -> abortAfter(grace, ending));
    ended.join();
    patience.interrupt();
  }

  private void abortAfter(Duration grace, List<JobRun> ending) {
    try {
      engine.time().sleep(grace);
      ending.forEach(JobRun::abort);
    } catch (InterruptedException e) {
      // All ended in time.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<JobRun> underWay() {
    return List.copyOf(runs.values());
  }

  @Override
  public void close() {
    heartbeat.close();
    callbacks.close();
  }
}
