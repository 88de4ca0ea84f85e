package dev.governor.engine.run;

import dev.governor.api.journal.Claim;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Lease;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The leases that a run holds, and how many requests of each are still open. A lease is held until
/// the journal has taken it back. Thread-safe.
final class OpenLeases {

  private final Journal journal;
  private final Map<Lease, Integer> open = new HashMap<>();

  /// Guards the order of releases, which is that of the journal.
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

  private synchronized boolean isLast(Lease lease) {
    return Integer.valueOf(0).equals(open.computeIfPresent(lease, (_, count) -> count - 1));
  }

  /// Waits until all that has ended is durable, and told to whoever waits for it. The journal keeps
  /// the order, so the last release comes after everything.
  ///
  /// @throws java.util.concurrent.CompletionException if the journal did not take it back
  void awaitEnded() {
    CompletionStage<Void> last;
    synchronized (releasing) {
      last = lastRelease;
    }
    last.toCompletableFuture().join();
  }

  /// Gives all back, with what has not ended in them; returns when that is durable.
  ///
  /// @throws java.util.concurrent.CompletionException if the journal did not take them back
  void releaseAll() {
    List<Lease> rest;
    synchronized (this) {
      rest = List.copyOf(open.keySet());
    }
    rest.forEach(this::release);
    awaitEnded();
  }

  private void release(Lease lease) {
    synchronized (releasing) {
      lastRelease = journal.release(lease).thenRun(() -> forget(lease));
    }
  }

  private synchronized void forget(Lease lease) {
    open.remove(lease);
  }
}
