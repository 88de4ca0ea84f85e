package dev.governor.engine.warm;

import dev.governor.api.data.Json;
import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.AttemptId;
import dev.governor.api.provider.Conversation;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Sampling;
import dev.governor.api.provider.Signals;
import dev.governor.engine.call.Attempt;
import dev.governor.engine.call.Ledger;
import dev.governor.engine.call.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Attempts of one job that go by one lane, each on a thread of its own and ended by the test.
final class Street implements AutoCloseable {

  private final WarmingSender sender;
  private final BlockingQueue<Sent> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger aside = new AtomicInteger();
  private final List<Walker> walkers = new CopyOnWriteArrayList<>();
  private volatile boolean isHeldUp;
  private final AtomicInteger heldUp = new AtomicInteger();

  Street(Prefixes prefixes) {
    this.sender = new WarmingSender(this::send, prefixes);
  }

  private Outcome send(ModelRequest request, Ledger ledger, Turn turn, Signals signals)
      throws InterruptedException {
    if (isHeldUp) {
      heldUp.incrementAndGet();
      new CountDownLatch(1).await();
    }
    turn.beginSending();
    underWay.incrementAndGet();
    try {
      Sent sent = new Sent(signals, new CompletableFuture<>());
      arrived.add(sent);
      return sent.outcome().get();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      underWay.decrementAndGet();
      turn.endSending();
    }
  }

  /// An attempt that is at the provider.
  record Sent(Signals signals, CompletableFuture<Outcome> outcome) {

    void ends(Outcome with) {
      outcome.complete(with);
    }
  }

  /// Whether those who come from now on are held up before they are sent, as by a lack of money.
  void holdUp(boolean next) {
    isHeldUp = next;
  }

  void awaitHeldUp() {
    while (heldUp.get() == 0) {
      Thread.onSpinWait();
    }
  }

  /// The next attempt that arrives at the provider.
  Sent next() throws InterruptedException {
    return arrived.take();
  }

  int underWay() {
    return underWay.get();
  }

  int aside() {
    return aside.get();
  }

  /// Waits until so many stand aside, and wait.
  void awaitAside(int count) {
    while (aside.get() != count
        || walkers.stream().filter(Walker::isWaitingAside).count() != count) {
      Thread.onSpinWait();
    }
  }

  void awaitAllEnded() throws InterruptedException {
    for (Walker walker : walkers) {
      walker.awaitEnded();
    }
  }

  Walker start(String system) {
    Walker walker = new Walker(system);
    walkers.add(walker);
    walker.thread.start();
    return walker;
  }

  @Override
  public void close() {
    walkers.forEach(Walker::stop);
  }

  /// One attempt.
  final class Walker implements Turn {

    private final Thread thread;
    private final CompletableFuture<Outcome> ended = new CompletableFuture<>();
    private volatile boolean isAside;

    private Walker(String system) {
      this.thread = Thread.ofVirtual().unstarted(() -> walk(question(system)));
    }

    private void walk(ModelRequest question) {
      try {
        ended.complete(sender.send(question, new NoLedger(), this, Signals.NONE));
      } catch (InterruptedException e) {
        ended.cancel(false);
      }
    }

    private boolean isWaitingAside() {
      return isAside && thread.getState() == Thread.State.WAITING;
    }

    void stop() {
      thread.interrupt();
    }

    void awaitStopped() throws InterruptedException {
      thread.join();
      if (!ended.isCancelled()) {
        throw new AssertionError("it was not stopped");
      }
    }

    void awaitEnded() throws InterruptedException {
      try {
        ended.get();
      } catch (ExecutionException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void beginSending() {}

    @Override
    public void endSending() {}

    @Override
    public void await(Duration pause) {}

    @Override
    public void await(Wait wait) throws InterruptedException {
      isAside = true;
      aside.incrementAndGet();
      try {
        wait.await();
      } finally {
        aside.decrementAndGet();
        isAside = false;
      }
    }
  }

  private static ModelRequest question(String system) {
    return new ModelRequest(
        new AttemptId("item", 1),
        "ECHO",
        "model",
        Conversation.of(system, "Go."),
        Json.object(),
        new Sampling(100, 0),
        Json.object());
  }

  /// Nothing here writes to it.
  private static final class NoLedger implements Ledger {

    @Override
    public void intend(int attempt, Reservation reservation) {}

    @Override
    public void answered(Attempt attempt) {}

    @Override
    public CompletionStage<Void> succeeded(
        Attempt attempt, String output, Optional<QuestionKey> kept) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void recalled(int attempt, String model, String output) {}

    @Override
    public void besides(int attempt, Outcome outcome) {}

    @Override
    public void failed(Attempt attempt, String cause) {}
  }
}
