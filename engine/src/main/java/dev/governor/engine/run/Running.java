package dev.governor.engine.run;

import dev.governor.engine.call.Turn;
import java.time.Duration;
import java.util.function.Consumer;

/// One request that is being asked, on its own virtual thread; can be stopped while it is not
/// sending.
final class Running implements Turn {

  private final Slots slots;
  private final InFlight inFlight;
  private final Thread thread;
  private int sending;
  private boolean isStopped;

  /// @param work what the thread does; it is given this turn
  Running(String name, Slots slots, InFlight inFlight, Consumer<Running> work) {
    this.slots = slots;
    this.inFlight = inFlight;
    this.thread = Thread.ofVirtual().name(name).unstarted(() -> work.accept(this));
  }

  void start() {
    thread.start();
  }

  /// Stops it now, or when its answer has come.
  synchronized void stop() {
    isStopped = true;
    if (sending == 0) {
      thread.interrupt();
    }
  }

  /// Stops it now, whatever it does.
  void abort() {
    thread.interrupt();
  }

  @Override
  public synchronized void beginSending() throws InterruptedException {
    checkStopped();
    sending++;
    slots.look();
    inFlight.sending();
  }

  @Override
  public synchronized void endSending() {
    if (sending > 0) {
      sending--;
      inFlight.notSending();
    }
  }

  @Override
  public void nothingSent() {
    inFlight.nothingSent();
  }

  @Override
  public void await(Duration pause) throws InterruptedException {
    checkStopped();
    slots.await(pause);
    checkStopped();
  }

  @Override
  public void await(Wait wait) throws InterruptedException {
    checkStopped();
    slots.await(wait);
    checkStopped();
  }

  @Override
  public synchronized void checkStopped() throws InterruptedException {
    if (isStopped) {
      throw new InterruptedException("the run is stopping");
    }
  }
}
