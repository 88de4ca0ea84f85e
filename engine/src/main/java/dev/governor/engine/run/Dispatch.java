package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.journal.JobRecord;
import dev.governor.engine.watch.Announcer;
import dev.governor.engine.watch.Tally;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator.SplittableGenerator;

/// Starts a conversation for each request of a job as places come free, each on a virtual thread of
/// its own.
final class Dispatch {

  private final Engine engine;
  private final JobRecord job;
  private final String worker;
  private final BatchJobConfig<?, ?> config;
  private final Asker<?, ?> asker;
  private final Tally tally;
  private final Announcer announcer;
  private final Consumer<String> pause;
  private final Slots slots;
  private final OpenLeases leases;
  private final Conversations conversations = new Conversations();

  /// @param worker holds the leases
  /// @param pause takes the reason why the job cannot go on
  Dispatch(
      Engine engine,
      JobRecord job,
      String worker,
      BatchJobConfig<?, ?> config,
      Asker<?, ?> asker,
      Tally tally,
      Announcer announcer,
      Consumer<String> pause) {
    this.engine = engine;
    this.job = job;
    this.worker = worker;
    this.config = config;
    this.asker = asker;
    this.tally = tally;
    this.announcer = announcer;
    this.pause = pause;
    this.slots = new Slots(config.concurrentRequests(), engine.time());
    this.leases = new OpenLeases(engine.journal());
  }

  Conversations conversations() {
    return conversations;
  }

  OpenLeases leases() {
    return leases;
  }

  /// Runs all that can be claimed now, to its end. No conversation is open when it begins: a lease
  /// that is held all the same belongs to nobody, and is given back first.
  ///
  /// @throws InterruptedException if stopped; conversations may still be open then
  void runClaimable() throws InterruptedException {
    leases.releaseAll();
    int ahead = Math.max(config.batchSize(), config.concurrentRequests());
    try (Feed feed = new Feed(engine, job, worker, config.batchSize(), ahead, leases)) {
      for (Optional<Work> next = feed.take(); next.isPresent(); next = feed.take()) {
        announcer.awaitRoom();
        slots.enter();
        start(next.get());
      }
      conversations.awaitAll();
      leases.awaitEnded();
    }
  }

  private void start(Work work) {
    SplittableGenerator random = engine.chance();
    Running running =
        new Running(work.request().key(), slots, tally, turn -> converse(turn, work, random));
    if (!conversations.start(running)) {
      slots.leave();
    }
  }

  private void converse(Running turn, Work work, SplittableGenerator random) {
    try {
      switch (asker.ask(work, turn, random)) {
        case Asker.Asked.Ended _ -> leases.ended(work.lease());
        case Asker.Asked.Open _ -> {}
        case Asker.Asked.Stuck(String reason) -> pause.accept(reason);
      }
    } finally {
      slots.leave();
      conversations.ended(turn);
    }
  }
}
