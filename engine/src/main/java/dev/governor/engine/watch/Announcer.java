package dev.governor.engine.watch;

import dev.governor.api.job.JobEvent;
import dev.governor.api.job.JobListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SubmissionPublisher;

/// Passes the events of one job on, in order, on a thread of its own.
///
/// Recorders get every event. A subscriber gets what it keeps up with: one that is more than a
/// buffer behind misses events, but never the end. Who announces is never blocked; who makes new
/// work asks [#awaitRoom] first, so that a slow recorder slows the job instead of filling the heap.
public final class Announcer implements AutoCloseable {

  private static final int BACKLOG = 20_000;
  private static final int SUBSCRIBER_BUFFER = 4_096;

  /// Only for the announcer's own thread.
  private final List<JobListener.Recorder> recorders;

  private final SubmissionPublisher<JobEvent> publisher;
  private final LinkedBlockingQueue<Item> queue = new LinkedBlockingQueue<>();
  private final Thread thread;

  public Announcer(List<JobListener.Recorder> recorders, Executor executor) {
    this.recorders = new ArrayList<>(recorders);
    this.publisher = new SubmissionPublisher<>(executor, SUBSCRIBER_BUFFER);
    this.thread = Thread.ofVirtual().name("announcer").start(this::deliver);
  }

  public Flow.Publisher<JobEvent> events() {
    return publisher;
  }

  public void announce(JobEvent event) {
    queue.add(new Event(event));
  }

  /// Blocks while too much is undelivered.
  public void awaitRoom() throws InterruptedException {
    if (queue.size() > BACKLOG) {
      Reached reached = new Reached(new CountDownLatch(1));
      queue.add(reached);
      reached.latch.await();
    }
  }

  /// Delivers what is queued, ends the subscriptions and closes the recorders.
  @Override
  public void close() {
    queue.add(new End());
    Uninterruptibly.join(thread);
  }

  private void deliver() {
    try {
      while (true) {
        switch (queue.take()) {
          case Event(JobEvent event) -> deliver(event);
          case Reached(var latch) -> latch.countDown();
          case End _ -> {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      publisher.close();
      List.copyOf(recorders).forEach(this::drop);
    }
  }

  private void deliver(JobEvent event) {
    for (JobListener.Recorder recorder : List.copyOf(recorders)) {
      try {
        recorder.record(event);
      } catch (RuntimeException e) {
        // A log that breaks must not break the job.
        drop(recorder);
      }
    }
    if (publisher.hasSubscribers()) {
      publisher.offer(event, null);
    }
  }

  private void drop(JobListener.Recorder recorder) {
    recorders.remove(recorder);
    try {
      recorder.close();
    } catch (RuntimeException e) {
      // It is let go of anyway.
    }
  }

  private sealed interface Item {}

  private record Event(JobEvent event) implements Item {}

  private record Reached(CountDownLatch latch) implements Item {}

  private record End() implements Item {}
}
