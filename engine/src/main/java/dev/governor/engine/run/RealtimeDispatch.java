package dev.governor.engine.run;

import dev.governor.api.data.InvalidInputException;
import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Concurrency;
import dev.governor.engine.pace.Lane;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator.SplittableGenerator;

/// Starts a conversation for each request of a job as places come free, each on a virtual thread of
/// its own.
final class RealtimeDispatch implements Dispatch {

  private final RunContext run;
  private final ByAmendment<? extends Asker<?, ?>> askers;
  private final Slots slots;
  private final OpenLeases leases;
  private final Conversations conversations;
  private final LongAdder ended = new LongAdder();

  RealtimeDispatch(
      RunContext run, ByAmendment<? extends Asker<?, ?>> askers, Conversations conversations) {
    this.run = run;
    this.askers = askers;
    this.conversations = conversations;
    this.slots = new Slots(places(run), run.engine().time());
    this.leases = new OpenLeases(run.engine().journal());
  }

  /// A job that leaves it to the lane has as many places as the lane has use for.
  private static IntSupplier places(RunContext run) {
    BatchJobConfig<?, ?> config = run.config();
    int most = config.concurrentRequests().ceiling();
    return switch (config.concurrentRequests()) {
      case Concurrency.AtMost _ -> () -> most;
      case Concurrency.Auto _ -> {
        Lane lane = run.engine().lanes().lane(config);
        yield () -> Math.min(most, lane.useful());
      }
    };
  }

  @Override
  public Conversations conversations() {
    return conversations;
  }

  @Override
  public void releaseLeases() {
    leases.releaseAll();
  }

  /// Requests that ended in this dispatch.
  long ended() {
    return ended.sum();
  }

  @Override
  public void runClaimable() throws InterruptedException {
    run(Long.MAX_VALUE);
  }

  /// Runs a few of those that can be claimed now, to their end. What was claimed beside them is
  /// given back.
  void runSome(int requests) throws InterruptedException {
    run(requests);
    leases.releaseAll();
  }

  private void run(long most) throws InterruptedException {
    leases.releaseAll();
    int batchSize = (int) Math.min(run.config().batchSize(), most);
    int ahead = Math.max(batchSize, run.config().concurrentRequests().ceiling());
    try (Feed feed = new Feed(run, batchSize, ahead, most, leases)) {
      PrefixOrder order = new PrefixOrder(feed, this::prefixOf, ahead);
      // Whether a request is wanted comes first: where items come later, there may never be
      // another.
      for (long begun = 0; begun < most && run.quota().take(); begun++) {
        Optional<Work> next = order.take();
        if (next.isEmpty()) {
          run.quota().settle(false);
          break;
        }
        begin(next.get());
      }
      conversations.awaitAll();
      leases.awaitEnded();
    }
  }

  private void begin(Work work) throws InterruptedException {
    run.announcer().awaitRoom();
    if (work.request().isSubmitted()) {
      // A batch has it, which another process follows.
      run.quota().settle(false);
      leases.ended(work.lease());
    } else {
      slots.enter();
      start(work);
    }
  }

  /// Nothing is at the provider: each conversation was waited for.
  @Override
  public void cancel() {}

  private void start(Work work) {
    SplittableGenerator random = run.engine().chance();
    Running running =
        new Running(
            work.request().key(), slots, run.counted(), turn -> converse(turn, work, random));
    if (!conversations.start(running)) {
      run.quota().settle(false);
      slots.leave();
    }
  }

  private void converse(Running turn, Work work, SplittableGenerator random) {
    boolean isAccepted = false;
    try {
      switch (ask(work, turn, random)) {
        case Asker.Asked.Ended(boolean accepted) -> {
          isAccepted = accepted;
          ended.increment();
          leases.ended(work.lease());
        }
        case Asker.Asked.Open _ -> {}
        case Asker.Asked.Stuck(String reason) -> run.pause().accept(reason);
      }
    } finally {
      slots.leave();
      run.quota().settle(isAccepted);
      conversations.ended(turn);
    }
  }

  private int prefixOf(Work work) {
    return askers.apply(work.request()).prefixOf(work);
  }

  private Asker.Asked ask(Work work, Running turn, SplittableGenerator random) {
    Asker<?, ?> asker;
    try {
      asker = askers.apply(work.request());
    } catch (InvalidInputException e) {
      return new Asker.Asked.Stuck(work.request().key() + " cannot be retried: " + e.getMessage());
    }
    return asker.ask(work, turn, random);
  }
}
