package dev.governor.engine.run;

import dev.governor.api.job.BatchJobConfig;
import dev.governor.api.job.JobType;
import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Lease;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.BatchCreation;
import dev.governor.api.provider.Outcome;
import dev.governor.engine.bulk.Answers;
import dev.governor.engine.bulk.BulkHost;
import dev.governor.engine.bulk.BulkPlan;
import dev.governor.engine.bulk.BulkRun;
import dev.governor.engine.call.Judge;
import dev.governor.engine.pace.LaneSettings;
import dev.governor.engine.recovery.Fallbacks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.Collectors;

/// Sends a job's requests by the provider's batch API, all on one thread.
final class BatchDispatch<I, O> implements Dispatch, BulkHost {

  /// Requests in one claim: a batch has many, and few leases are soon looked through.
  private static final int CLAIM = 500;

  private final RunContext run;
  private final BatchApi api;
  private final ByAmendment<Answers<I, O>> answers;
  private final ByAmendment<Asker<I, O>> askers;
  private final Slots slots;

  /// Of requests that other models are asked for.
  private final Slots rescues;

  private final OpenLeases leases;
  private final BulkPlan plan;
  private final Conversations conversations;

  BatchDispatch(
      RunContext run,
      JobType<I, O> type,
      JournalLedger.Durable durable,
      BulkPlan plan,
      Conversations conversations) {
    this.run = run;
    this.api = run.engine().lanes().batches(run.config());
    this.plan = plan;
    this.conversations = conversations;
    Journal journal = run.engine().journal();
    this.leases = new OpenLeases(journal);
    this.slots = new Slots(1, run.engine().time());
    this.rescues = new Slots(run.config().concurrentRequests().ceiling(), run.engine().time());
    this.askers =
        new ByAmendment<>(run, config -> new Asker<>(run.engine(), config, type, durable));
    this.answers = new ByAmendment<>(run, config -> answers(config, type, durable));
  }

  private Answers<I, O> answers(
      BatchJobConfig<?, ?> config, JobType<I, O> type, JournalLedger.Durable durable) {
    Engine engine = run.engine();
    return new Answers<>(
        new Questions<>(config, type)::of,
        new Judge<>(type),
        engine.lanes().recovery(config),
        new Fallbacks(config.rescue().fallbacks()),
        (lease, request) -> new JournalLedger(engine, lease, request, durable),
        engine.recall(config, type),
        engine.lanes().payer(config, type, true),
        engine.chance());
  }

  @Override
  public Conversations conversations() {
    return conversations;
  }

  @Override
  public void releaseLeases() {
    leases.releaseAll();
  }

  @Override
  public void runClaimable() throws InterruptedException {
    begin().runClaimable();
    conversations.awaitAll();
    leases.awaitEnded();
  }

  @Override
  public void cancel() throws InterruptedException {
    begin().cancel();
  }

  private BulkRun begin() {
    leases.releaseAll();
    run.tally().nothingUnderWay();
    BatchJobConfig<?, ?> config = run.config();
    return new BulkRun(
        api,
        run.engine().journal().batches(),
        this,
        answers,
        LaneSettings.batches(config.provider()),
        run.engine().time(),
        plan);
  }

  @Override
  public long job() {
    return run.job().number();
  }

  @Override
  public Optional<Claim> claim() {
    Instant now = run.engine().time().now();
    // A claim comes back as a whole, so none is larger than a batch.
    int most = Math.min(CLAIM, plan.limits(api.limits()).requests());
    int wanted = Math.clamp(run.quota().room(), 1, most);
    Optional<Claim> claim =
        run.engine().journal().claim(job(), run.worker(), wanted, now, now.plus(Feed.LEASE));
    claim.ifPresent(leases::opened);
    return claim;
  }

  @Override
  public boolean mayAsk() {
    return run.quota().tryTake();
  }

  @Override
  public long room() {
    return run.quota().room();
  }

  @Override
  public void adopted(long requests) {
    run.quota().adopt(requests);
  }

  @Override
  public void settled(boolean isAccepted) {
    run.quota().settle(isAccepted);
  }

  @Override
  public boolean hasEnough() {
    return run.quota().isFull();
  }

  @Override
  public void done(Lease lease) {
    leases.ended(lease);
  }

  /// In real time: a batch of the few that failed would be waited for as long as one of all.
  @Override
  public void rescue(Lease lease, ClaimedRequest request, int position) {
    if (hasEnough()) {
      settled(false);
      done(lease);
      return;
    }
    SplittableGenerator random = run.engine().chance();
    Work work = new Work(lease, request);
    conversations.start(
        new Running(
            request.key(), rescues, run.counted(), turn -> rescue(work, position, turn, random)));
  }

  private void rescue(Work work, int position, Running turn, SplittableGenerator random) {
    boolean isAccepted = false;
    try {
      rescues.enter();
      try {
        switch (askers.apply(work.request()).ask(work, position, turn, random)) {
          case Asker.Asked.Ended(boolean accepted) -> {
            isAccepted = accepted;
            leases.ended(work.lease());
            plan.cameBack();
          }
          case Asker.Asked.Open _ -> {}
          case Asker.Asked.Stuck(String reason) -> run.pause().accept(reason);
        }
      } finally {
        rescues.leave();
      }
    } catch (InterruptedException e) {
      // Stopped before it had a place; the thread ends here.
      Thread.currentThread().interrupt();
    } finally {
      settled(isAccepted);
      conversations.ended(turn);
    }
  }

  @Override
  public List<BatchRecord> openBatches() {
    return run.engine().journal().batches(job()).stream().filter(BatchRecord::isOpen).toList();
  }

  @Override
  public Set<String> knownBatches() {
    Journal journal = run.engine().journal();
    return journal.list().stream()
        .flatMap(job -> journal.batches(job.number()).stream())
        .flatMap(batch -> batch.providerId().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public BatchCreation send(Callable<BatchCreation> sending) throws InterruptedException {
    CompletableFuture<BatchCreation> sent = new CompletableFuture<>();
    Running running =
        new Running(
            "batch of " + run.job().id(),
            slots,
            InFlight.UNCOUNTED,
            turn -> {
              try {
                turn.beginSending();
                sent.complete(sending.call());
              } catch (InterruptedException e) {
                sent.complete(new BatchCreation.Refused(new Outcome.Cancelled("the run stopped")));
              } catch (Exception | Error e) {
                // Whatever it is, the thread that waits must hear of it.
                sent.completeExceptionally(e);
              } finally {
                turn.endSending();
                conversations.ended(turn);
              }
            });
    if (!conversations.start(running)) {
      return new BatchCreation.Refused(new Outcome.Cancelled("the run stopped"));
    }
    try {
      return sent.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "a batch could not be handed in: " + Failures.sentence(e), e.getCause());
    }
  }

  @Override
  public void underWay(long change, long sent) {
    run.tally().underWay(change, sent);
  }

  @Override
  public void note(String message) {
    run.note(message);
  }

  @Override
  public void pause(String reason) {
    run.pause().accept(reason);
  }
}
