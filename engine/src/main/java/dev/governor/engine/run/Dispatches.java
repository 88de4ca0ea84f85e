package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.Delivery;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.BatchRecord;
import dev.governor.engine.bulk.BulkPlan;
import dev.governor.engine.pace.LaneSettings;
import java.time.Instant;
import java.util.Optional;

/// Chooses how a job's requests get to their provider.
record Dispatches<I, O>(RunContext run, JobType<I, O> type, JournalLedger.Durable durable) {

  /// One in a hundred tells how long the others would take.
  private static final int PROBED_OF = 100;

  private static final int MOST_PROBED = 20;

  Dispatch choose() {
    return switch (run.config().delivery()) {
      case Delivery.Realtime _ -> isInBatches() ? leavingBatches() : realtime(new Conversations());
      case Delivery.Batch _ -> batch(BulkPlan.STAY, new Conversations());
      case Delivery.Auto _ -> auto();
    };
  }

  private Dispatch auto() {
    if (!run.engine().lanes().isCheaperByBatch(run.config())) {
      return isInBatches() ? leavingBatches() : realtime(new Conversations());
    }
    Optional<Instant> deadline =
        run.config().deadline().map(each -> Standing.moment(each, run.engine().time().now()));
    return deadline.map(this::until).orElseGet(() -> batch(BulkPlan.STAY, new Conversations()));
  }

  private Dispatch until(Instant deadline) {
    BatchJobConfig<?, ?> config = run.config();
    Conversations conversations = new Conversations();
    Moves moves = new Moves();
    RealtimePace pace = new RealtimePace(config, run.engine().time());
    BulkPlan plan =
        new DeadlinePlan(run, deadline, pace, LaneSettings.batches(config.provider()), moves);
    int probe =
        Math.clamp(
            run.tally().counts().pending() / PROBED_OF,
            1,
            Math.min(MOST_PROBED, config.concurrentRequests().ceiling()));
    return new BothDispatch(
        run, batch(plan, conversations), realtime(conversations), pace, moves, probe);
  }

  private Dispatch leavingBatches() {
    Conversations conversations = new Conversations();
    Moves moves = new Moves();
    return new BothDispatch(
        run,
        batch(new LeaveBatches(moves), conversations),
        realtime(conversations),
        new RealtimePace(run.config(), run.engine().time()),
        moves,
        0);
  }

  private RealtimeDispatch realtime(Conversations conversations) {
    return new RealtimeDispatch(
        run,
        new ByAmendment<>(run, config -> new Asker<>(run.engine(), config, type, durable)),
        conversations);
  }

  private BatchDispatch<I, O> batch(BulkPlan plan, Conversations conversations) {
    return new BatchDispatch<>(run, type, durable, plan, conversations);
  }

  private boolean isInBatches() {
    return run.engine().journal().batches(run.job().number()).stream()
        .anyMatch(BatchRecord::isOpen);
  }
}
