package dev.governor.engine.run;

import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.JobRecord;
import dev.governor.api.journal.Journal;
import dev.governor.engine.watch.Uninterruptibly;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Claims a job's requests ahead of their use, so that a free place never waits for the journal;
/// bounded, so that the heap does not grow with the job.
final class Feed implements AutoCloseable {

  /// How long a dead process keeps its requests from others.
  static final Duration LEASE = Duration.ofMinutes(1);

  private final Engine engine;
  private final JobRecord job;
  private final String worker;
  private final int claimSize;
  private final long most;
  private final OpenLeases leases;
  private final BlockingQueue<Item> queue;
  private final Thread thread;

  /// @param ahead how many requests may be claimed before their use
  /// @param most after how many requests no more are claimed
  Feed(RunContext run, int claimSize, int ahead, long most, OpenLeases leases) {
    this.engine = run.engine();
    this.job = run.job();
    this.worker = run.worker();
    this.claimSize = claimSize;
    this.most = most;
    this.leases = leases;
    this.queue = new ArrayBlockingQueue<>(ahead);
    this.thread = Thread.ofVirtual().name("feed " + job.id()).start(this::fill);
  }

  /// The next request; empty if there is nothing more to claim now.
  ///
  /// @throws ClaimFailedException if the journal failed
  Optional<Work> take() throws InterruptedException {
    return switch (queue.take()) {
      case Item.Ready(Work work) -> Optional.of(work);
      case Item.End _ -> Optional.empty();
      case Item.Broken(String why) -> throw new ClaimFailedException(why);
    };
  }

  /// What comes next, when it is there.
  Item next() throws InterruptedException {
    return queue.take();
  }

  /// What comes next, if it is there already.
  Optional<Item> nextNow() {
    return Optional.ofNullable(queue.poll());
  }

  /// Stops claiming; what was claimed stays leased until the leases are released.
  @Override
  public void close() {
    thread.interrupt();
    Uninterruptibly.join(thread);
  }

  private void fill() {
    try {
      Item last = new Item.End();
      try {
        claimAll();
      } catch (RuntimeException | Error e) {
        // Whatever it is, who takes from the queue must not wait for ever.
        last = new Item.Broken(Failures.sentence(e));
      }
      queue.put(last);
    } catch (InterruptedException e) {
      // Stopped: nobody takes from the queue any more.
      Thread.currentThread().interrupt();
    }
  }

  private void claimAll() throws InterruptedException {
    Journal journal = engine.journal();
    Arrivals arrivals = engine.arrivals(job.id());
    long claimed = 0;
    while (claimed < most && !Thread.currentThread().isInterrupted()) {
      long arrived = arrivals.count();
      Instant now = engine.time().now();
      Optional<Claim> claim = journal.claim(job.number(), worker, claimSize, now, now.plus(LEASE));
      if (claim.isEmpty()) {
        if (!arrivals.await(arrived)) {
          return;
        }
        continue;
      }
      leases.opened(claim.get());
      claimed += claim.get().requests().size();
      for (ClaimedRequest request : claim.get().requests()) {
        queue.put(new Item.Ready(new Work(claim.get().lease(), request)));
      }
    }
  }

  /// One thing that comes out of it.
  sealed interface Item {

    record Ready(Work work) implements Item {}

    record End() implements Item {}

    record Broken(String why) implements Item {}
  }
}
