package dev.governor.engine.run;

import dev.governor.api.time.Time;
import dev.governor.engine.call.Turn;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/// The places of one job: how many of its requests may be asked at once. A request that waits for
/// its next attempt gives its place to another, as long as not too many wait; when its wait is
/// over, it goes before new ones.
final class Slots {

  private static final int WAITING_PER_SLOT = 4;
  private static final int LEAST_WAITING = 64;

  private final Time time;
  private final IntSupplier most;
  private final ReentrantLock lock = new ReentrantLock();

  /// Of those that come new; there are few.
  private final Condition entering = lock.newCondition();

  /// Of those that come back: after a burst of limits there are thousands, so a place that comes
  /// free wakes one of them.
  private final Condition comingBack = lock.newCondition();

  private int taken;
  private int waiting;
  private int returning;

  Slots(int most, Time time) {
    this(() -> most, time);
  }

  /// @param most may change; [#look] tells that it has grown
  Slots(IntSupplier most, Time time) {
    this.most = most;
    this.time = time;
  }

  /// There may be more places than before.
  void look() {
    lock.lock();
    try {
      wakeNext();
    } finally {
      lock.unlock();
    }
  }

  private boolean isFull() {
    return taken >= most.getAsInt();
  }

  private boolean areManyWaiting() {
    return waiting >= Math.max(LEAST_WAITING, WAITING_PER_SLOT * most.getAsInt());
  }

  /// Takes a place for a new request.
  void enter() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (isFull() || returning > 0 || areManyWaiting()) {
        entering.await();
      }
      taken++;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      taken--;
      wakeNext();
    } finally {
      lock.unlock();
    }
  }

  /// Waits without a place; holds one again when it returns, and also when it throws.
  void await(Duration pause) throws InterruptedException {
    if (!pause.isZero()) {
      await(() -> time.sleep(pause));
    }
  }

  /// As [#await(Duration)], whatever it waits for.
  void await(Turn.Wait wait) throws InterruptedException {
    move(-1, 1);
    try {
      wait.await();
    } finally {
      comeBack();
    }
  }

  private void move(int places, int waiters) {
    lock.lock();
    try {
      taken += places;
      waiting += waiters;
      wakeNext();
    } finally {
      lock.unlock();
    }
  }

  /// Uninterruptible, so that every place is given back exactly once.
  private void comeBack() {
    lock.lock();
    try {
      returning++;
      while (isFull()) {
        comingBack.awaitUninterruptibly();
      }
      returning--;
      waiting--;
      taken++;
      wakeNext();
    } finally {
      lock.unlock();
    }
  }

  private void wakeNext() {
    if (returning > 0) {
      if (!isFull()) {
        comingBack.signal();
      }
    } else {
      entering.signalAll();
    }
  }
}
