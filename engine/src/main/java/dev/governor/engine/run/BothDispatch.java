package dev.governor.engine.run;

import dev.governor.engine.watch.Uninterruptibly;
import java.util.OptionalLong;

/// Sends a job's requests by batch, and in real time those that may not wait for one, at the same
/// time. A request is in one of them only: it can be claimed in real time when no batch has it any
/// more.
final class BothDispatch implements Dispatch {

  private final RunContext run;
  private final BatchDispatch<?, ?> batch;
  private final RealtimeDispatch realtime;
  private final RealtimePace pace;
  private final Moves moves;
  private final int probe;
  private boolean isProbed;

  /// @param moves tells when there is something for real time
  /// @param probe how many requests are asked in real time at first, to know how long one takes
  BothDispatch(
      RunContext run,
      BatchDispatch<?, ?> batch,
      RealtimeDispatch realtime,
      RealtimePace pace,
      Moves moves,
      int probe) {
    this.run = run;
    this.batch = batch;
    this.realtime = realtime;
    this.pace = pace;
    this.moves = moves;
    this.probe = probe;
  }

  @Override
  public Conversations conversations() {
    return realtime.conversations();
  }

  @Override
  public void releaseLeases() {
    batch.releaseLeases();
    realtime.releaseLeases();
  }

  @Override
  public void runClaimable() throws InterruptedException {
    probe();
    moves.begin();
    Moving moving = new Moving();
    moving.thread.start();
    try {
      batch.runClaimable();
      moving.finish();
    } finally {
      moving.stop();
    }
  }

  /// Requests that an earlier run left in batches are those batches' until they have ended.
  private void probe() throws InterruptedException {
    if (isProbed || probe == 0 || !batch.openBatches().isEmpty()) {
      return;
    }
    isProbed = true;
    // The first of all waits for connections, and for code to be loaded.
    realtime.runSome(1);
    RealtimePace.Stopwatch watch = pace.watch();
    long before = realtime.ended();
    realtime.runSome(probe);
    watch.ended(realtime.ended() - before);
  }

  @Override
  public void cancel() throws InterruptedException {
    batch.cancel();
  }

  /// The side of real time, on a thread of its own.
  private final class Moving {

    private final Thread thread =
        Thread.ofVirtual().name("real time of " + run.job().id()).unstarted(this::run);

    /// Waits until all that was moved has ended.
    void finish() throws InterruptedException {
      moves.end();
      thread.join();
    }

    void stop() {
      thread.interrupt();
      Uninterruptibly.join(thread);
    }

    private void run() {
      try {
        OptionalLong heard = moves.await(0);
        while (heard.isPresent()) {
          RealtimePace.Stopwatch watch = pace.watch();
          long before = realtime.ended();
          realtime.runClaimable();
          watch.ended(realtime.ended() - before);
          heard = moves.await(heard.getAsLong());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException | Error e) {
        // Whatever it is, it is why the job stands still.
        run.pause().accept(Failures.sentence(e));
      }
    }
  }
}
