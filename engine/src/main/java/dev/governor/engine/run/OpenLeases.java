package dev.governor.engine.run;

import dev.governor.api.journal.Claim;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Lease;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The leases that a run holds, and how many requests of each are still open. Thread-safe.
final class OpenLeases {

  private final Journal journal;
  private final Map<Lease, Integer> open = new HashMap<>();
  private final Object releasing = new Object();
  private CompletionStage<Void> lastRelease = CompletableFuture.completedFuture(null);

  OpenLeases(Journal journal) {
    this.journal = journal;
  }

  synchronized void opened(Claim claim) {
    open.put(claim.lease(), claim.requests().size());
  }

  /// One more request of the lease has ended; the last one gives it back.
  void ended(Lease lease) {
    if (isLast(lease)) {
      release(lease);
    }
  }

  /// Waits until all that has ended is durable, and told to whoever waits for it. The journal keeps
  /// the order, so the last release comes after everything.
  void awaitEnded() {
    lastRelease().toCompletableFuture().join();
  }

  private CompletionStage<Void> lastRelease() {
    synchronized (releasing) {
      return lastRelease;
    }
  }

  private void release(Lease lease) {
    synchronized (releasing) {
      lastRelease = journal.release(lease);
    }
  }

  private synchronized boolean isLast(Lease lease) {
    Integer left = open.computeIfPresent(lease, (same, count) -> count == 1 ? null : count - 1);
    return left == null;
  }

  /// Gives all back, with what has not ended in them; returns when that is durable.
  void releaseAll() {
    List<Lease> rest;
    synchronized (this) {
      rest = List.copyOf(open.keySet());
      open.clear();
    }
    rest.forEach(this::release);
    awaitEnded();
  }
}
