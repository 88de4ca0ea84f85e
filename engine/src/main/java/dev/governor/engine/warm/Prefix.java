package dev.governor.engine.warm;

import dev.governor.api.provider.PromptCaching;
import dev.governor.api.provider.PromptCaching.Marking;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// One beginning of prompts, and whether the provider has it in its cache. Thread-safe.
final class Prefix {

  /// How long the others wait for an answer that does not begin, from its sending on; and for the
  /// sending. A provider that does not tell when an answer begins has the prompt in its cache long
  /// before it ends.
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /// The part of its life in which it is relied on: a request takes some time to get there.
  private static final double RELIED_ON = 0.95;

  private final PromptCaching.Kept terms;
  private final long life;
  private final Time time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private State state = new State.Cold();
  private int waiting;
  private volatile boolean isNotKept;

  Prefix(PromptCaching.Kept terms, Time time) {
    this.terms = terms;
    this.life = (long) (terms.lifetime().toNanos() * RELIED_ON);
    this.time = time;
  }

  /// How it stands with the provider's cache, as far as is known here.
  private sealed interface State {

    record Cold() implements State {}

    /// @param watch ends it if it takes too long
    record Warming(Passage by, Optional<Thread> watch) implements State {}

    record Warm(long lastUse) implements State {}
  }

  /// Lets an attempt go on if it need not wait: as the warmer, if nobody was, or as one of many.
  boolean enter(Passage passage) {
    lock.lock();
    try {
      return mayGo(passage);
    } finally {
      lock.unlock();
    }
  }

  /// Waits until an attempt may go on.
  void await(Passage passage) throws InterruptedException {
    lock.lockInterruptibly();
    waiting++;
    try {
      watchOut();
      while (!mayGo(passage)) {
        changed.await();
      }
    } finally {
      waiting--;
      lock.unlock();
    }
  }

  private boolean mayGo(Passage passage) {
    if (isNotKept) {
      return true;
    }
    return switch (state) {
      case State.Warming _ -> false;
      case State.Warm(long lastUse) when time.nanos() - lastUse < life -> true;
      case State.Warm _, State.Cold _ -> {
        state = new State.Warming(passage, Optional.empty());
        yield true;
      }
    };
  }

  /// Whether others wait for this attempt.
  boolean isAwaiting(Passage passage) {
    lock.lock();
    try {
      return waiting > 0 && isWarmer(passage);
    } finally {
      lock.unlock();
    }
  }

  /// An attempt is being sent.
  void sent(Passage passage) {
    passage.sentAt(time.nanos());
    lock.lock();
    try {
      if (isWarmer(passage)) {
        watchOut();
      }
    } finally {
      lock.unlock();
    }
  }

  /// The provider has read the prompt of an attempt.
  void used(long sentAt) {
    lock.lock();
    try {
      long latest = state instanceof State.Warm(long use) ? Math.max(use, sentAt) : sentAt;
      if (time.nanos() - latest < life) {
        become(new State.Warm(latest));
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /// As [#used(long)], with what the provider charged: one that was told to keep it and did not
  /// makes all waiting vain.
  void used(long sentAt, Usage usage) {
    used(sentAt);
    if (terms.marking() == Marking.EXPLICIT && usage.cacheRead() + usage.cacheWrite() == 0) {
      lock.lock();
      try {
        isNotKept = true;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /// An attempt has ended; if it was to warm, and did not, the next one is.
  void left(Passage passage) {
    lock.lock();
    try {
      if (isWarmer(passage)) {
        become(new State.Cold());
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isWarmer(Passage passage) {
    return state instanceof State.Warming(Passage by, _) && by == passage;
  }

  private void become(State next) {
    if (state instanceof State.Warming(_, Optional<Thread> watch)) {
      watch.ifPresent(Thread::interrupt);
    }
    state = next;
  }

  /// Where somebody waits, not for ever: neither for an answer, nor for a sending that waits for
  /// money or for its turn.
  private void watchOut() {
    if (waiting > 0
        && state instanceof State.Warming(Passage by, Optional<Thread> watch)
        && watch.isEmpty()) {
      state =
          new State.Warming(
              by, Optional.of(Thread.startVirtualThread(() -> giveUpAfterPatience(by))));
    }
  }

  private void giveUpAfterPatience(Passage by) {
    try {
      time.sleep(PATIENCE);
      if (by.sentAt().isEmpty()) {
        left(by);
        return;
      }
      long sentAt = by.sentAt().getAsLong();
      time.sleep(Duration.ofNanos(Math.max(0, sentAt + PATIENCE.toNanos() - time.nanos())));
      used(sentAt);
    } catch (InterruptedException _) {
      // It has been answered meanwhile, or given up.
    }
  }
}
