package dev.governor.journal.jdbc;

import dev.governor.api.journal.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The one thread that writes. It takes all commands that wait, up to a limit, and has them
/// executed as one group: the slower the disk, the larger the groups. It never waits for a group to
/// grow. Thread-safe.
final class Writer implements AutoCloseable {

  private static final int GROUP = 512;
  private static final int WAITING = 1024;

  private final GroupCommit groups;
  private final BlockingQueue<Command> waiting = new ArrayBlockingQueue<>(WAITING);

  /// What the writer's own thread submits when it completes a stage: it cannot wait for itself.
  private final Queue<Command> own = new ArrayDeque<>();

  private final Thread thread;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean ended;

  Writer(GroupCommit groups) {
    this.groups = groups;
    thread = Thread.ofPlatform().name("journal-writer").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// Blocks while too many commands wait.
  CompletableFuture<Void> append(Entry entry) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    submit(new Command.Append(entry, done));
    return done;
  }

  <T> CompletableFuture<T> submit(Command.Work<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    submit(new Command.Call<>(work, done));
    return done;
  }

  /// Returns when it is on disk.
  <T> T call(Command.Work<T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("the journal's own thread cannot wait for the journal");
    }
    try {
      return submit(work).join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  /// Executes what waits, and ends.
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    CompletableFuture<Void> stopped = new CompletableFuture<>();
    put(new Command.Stop(stopped));
    stopped.join();
  }

  private void submit(Command command) {
    if (closed.get()) {
      throw refusal();
    }
    if (Thread.currentThread() == thread) {
      own.add(command);
      return;
    }
    put(command);
    if (ended) {
      refuseWaiting();
    }
  }

  private void put(Command command) {
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        waiting.put(command);
        done = true;
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    List<Command> group = new ArrayList<>(GROUP);
    CompletableFuture<Void> stopped = null;
    while (stopped == null) {
      take(group);
      if (group.getLast() instanceof Command.Stop(CompletableFuture<Void> done)) {
        group.removeLast();
        stopped = done;
      }
      groups.execute(group);
      group.clear();
    }
    ended = true;
    refuseWaiting();
    groups.close();
    stopped.complete(null);
  }

  /// Fills a group; one that has a stop ends with it.
  private void take(List<Command> group) {
    group.addAll(own);
    own.clear();
    while (group.isEmpty()) {
      try {
        group.add(waiting.take());
      } catch (InterruptedException _) {
        // Nobody has a reason to interrupt this thread; it ends by a command only.
      }
    }
    while (group.size() < GROUP && !(group.getLast() instanceof Command.Stop)) {
      Command next = waiting.poll();
      if (next == null) {
        break;
      }
      group.add(next);
    }
  }

  private void refuseWaiting() {
    for (Command late = waiting.poll(); late != null; late = waiting.poll()) {
      late.done().completeExceptionally(refusal());
    }
  }

  private static IllegalStateException refusal() {
    return new IllegalStateException("the journal is closed");
  }
}
