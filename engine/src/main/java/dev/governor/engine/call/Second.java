package dev.governor.engine.call;

import dev.governor.engine.watch.Uninterruptibly;
import java.time.Duration;

/// The thread of a second attempt, and its turn within the first one's. It can be cancelled until
/// it sends.
final class Second implements Turn {

  private final Turn first;
  private final Thread thread;
  private boolean isStarted;
  private boolean isCancelled;
  private boolean isSending;
  private boolean isSent;
  private RuntimeException failure =
      new IllegalStateException("no attempt has an answer, and none failed");

  /// What the thread does.
  @FunctionalInterface
  interface Work {
    void run(Second second) throws InterruptedException;
  }

  Second(Turn first, Work work) {
    this.first = first;
    this.thread = Thread.ofVirtual().name("second attempt").unstarted(() -> run(work));
  }

  private void run(Work work) {
    try {
      work.run(this);
    } catch (InterruptedException e) {
      // Cancelled, or the whole run is aborted, which the first attempt's thread knows.
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  synchronized void start() {
    isStarted = true;
    thread.start();
  }

  /// Nothing is sent any more, unless that was begun.
  synchronized void cancelUnlessSending() {
    isCancelled = true;
    if (isStarted && !isSending) {
      thread.interrupt();
    }
  }

  /// Waits for its end.
  void join() throws InterruptedException {
    if (isStarted()) {
      thread.join();
    }
  }

  /// Ends it, whatever it does.
  void abort() {
    if (isStarted()) {
      thread.interrupt();
      Uninterruptibly.join(thread);
    }
  }

  /// Its intent is durable.
  synchronized void sent() {
    isSent = true;
  }

  synchronized boolean isSent() {
    return isSent;
  }

  private synchronized boolean isStarted() {
    return isStarted;
  }

  private synchronized void failed(RuntimeException why) {
    failure = why;
  }

  /// Why it has no answer.
  synchronized RuntimeException failure() {
    return failure;
  }

  @Override
  public synchronized void beginSending() throws InterruptedException {
    checkStopped();
    first.beginSending();
    isSending = true;
  }

  @Override
  public synchronized void endSending() {
    if (isSending) {
      isSending = false;
      first.endSending();
    }
  }

  @Override
  public void nothingSent() {
    first.nothingSent();
  }

  @Override
  public synchronized void checkStopped() throws InterruptedException {
    if (isCancelled) {
      throw new InterruptedException("the first attempt has its answer");
    }
    first.checkStopped();
  }

  /// Only the first one's attempt waits to be made again.
  @Override
  public void await(Duration pause) throws InterruptedException {
    checkStopped();
    first.await(pause);
  }

  /// The place is the first one's, which is sending: it is not given away meanwhile.
  @Override
  public void await(Wait wait) throws InterruptedException {
    checkStopped();
    wait.await();
  }
}
