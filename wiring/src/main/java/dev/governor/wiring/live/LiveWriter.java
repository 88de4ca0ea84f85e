package dev.governor.wiring.live;

import dev.governor.api.job.JobId;
import dev.governor.api.time.Time;
import dev.governor.engine.UnifiedBatchProcessor;
import dev.governor.engine.watch.LiveState;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// Writes once a second how each job gets on that this process runs.
public final class LiveWriter implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final UnifiedBatchProcessor processor;
  private final LiveFiles files;
  private final Time time;
  private final Thread thread;

  /// Only for the writer's own thread.
  private final Set<JobId> written = new HashSet<>();

  public LiveWriter(UnifiedBatchProcessor processor, LiveFiles files, Time time) {
    this.processor = processor;
    this.files = files;
    this.time = time;
    this.thread = Thread.ofVirtual().name("live").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        time.sleep(BETWEEN);
        write();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      removeAll();
    }
  }

  private void write() {
    Set<JobId> ended = new HashSet<>(written);
    for (LiveState state : processor.live()) {
      ended.remove(state.job());
      written.add(state.job());
      try {
        files.write(state);
      } catch (IOException e) {
        // Who looks will see nothing; whatever is wrong with the disk, the journal says.
        return;
      }
    }
    ended.forEach(this::remove);
  }

  private void removeAll() {
    new HashSet<>(written).forEach(this::remove);
  }

  private void remove(JobId job) {
    written.remove(job);
    try {
      files.remove(job);
    } catch (IOException e) {
      // It is taken for old soon.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
