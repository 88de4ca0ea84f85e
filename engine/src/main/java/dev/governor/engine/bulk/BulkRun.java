package dev.governor.engine.bulk;

import dev.governor.api.journal.BatchLog;
import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Lease;
import dev.governor.api.provider.BatchApi;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.time.Time;
import dev.governor.engine.bulk.OpenBatch.State;
import dev.governor.engine.pace.BatchPacing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks a job's requests by the provider's batch API: puts what can be claimed into batches, hands
/// them in, follows them, and takes their answers, until nothing is open. Batches that an earlier
/// process left are followed like its own. For one thread, and one use.
public final class BulkRun {

  private static final int TOO_LARGE = 413;

  /// How long to wait for money that others hold back.
  private static final Duration OTHERS = Duration.ofSeconds(1);

  private final Bulk bulk;
  private final Creation creation;
  private final Harvest harvest;
  private final BulkPlan plan;
  private final List<OpenBatch> open = new ArrayList<>();
  private final Outbox outbox;

  /// The leases of requests that were claimed and are in no batch, once for each of them.
  private final List<Lease> unasked = new ArrayList<>();

  /// Requests in batches of an earlier process that were not claimed yet: without its lease no
  /// answer can be written.
  private long unclaimed;

  public BulkRun(
      BatchApi api,
      BatchLog log,
      BulkHost host,
      Function<ClaimedRequest, ? extends Answers<?, ?>> answers,
      BatchPacing settings,
      Time time,
      BulkPlan plan) {
    this.bulk = new Bulk(api, log, host, answers, new Leases(), settings, time);
    this.creation = new Creation(bulk);
    this.outbox = new Outbox(creation, open);
    this.harvest = new Harvest(bulk);
    this.plan = plan;
    Spill.sweep();
  }

  /// Runs all that can be claimed now, to its end.
  ///
  /// @throws InterruptedException if stopped; batches at the provider stay there
  public void runClaimable() throws InterruptedException {
    try {
      adopt();
      fill();
      plan.adopted();
      while (isUnderWay()) {
        cancelLate();
        lookAtThoseDue();
        fill();
      }
    } finally {
      outbox.close();
      takeBackUnsent();
    }
  }

  /// Cancels the batches that are open, and takes what they were answered until then.
  ///
  /// @throws InterruptedException if stopped; batches may still be open then
  public void cancel() throws InterruptedException {
    adopt();
    while (unclaimed > 0) {
      Optional<Claim> claim = bulk.host().claim();
      if (claim.isEmpty()) {
        break;
      }
      leave(claim.get());
    }
    giveBackUnasked();
    while (!open.isEmpty()) {
      cancelOpen();
      lookAtThoseDue();
    }
  }

  private void cancelOpen() throws InterruptedException {
    for (OpenBatch batch : open) {
      if (batch.state() instanceof State.Created(String id) && !batch.isCancelled()) {
        cancel(batch, id);
      }
    }
  }

  /// The job has all that it wants: what waits at the provider need not be answered.
  private void leaveTheRest() throws InterruptedException {
    takeBackAll();
    cancelOpen();
  }

  /// What the provider has not got goes another way.
  private void takeBackAll() {
    boolean isAny = !outbox.isEmpty();
    emptyOutbox();
    takeBackUnsent();
    isAny |= open.removeIf(batch -> batch.state() instanceof State.Unsent);
    if (isAny) {
      plan.cameBack();
    }
  }

  private void cancelLate() throws InterruptedException {
    List<OpenBatch> there =
        open.stream().filter(batch -> batch.state() instanceof State.Created).toList();
    Optional<BulkPlan.Handed> late = plan.late(there.stream().map(OpenBatch::handed).toList());
    for (OpenBatch batch : there) {
      boolean isLate = late.filter(handed -> handed.number() == batch.number()).isPresent();
      if (isLate && batch.state() instanceof State.Created(String id)) {
        cancel(batch, id);
      }
    }
  }

  private void cancel(OpenBatch batch, String id) throws InterruptedException {
    bulk.log().cancelling(batch.number(), bulk.time().now());
    batch.cancelling();
    Optional<Outcome> failure = bulk.api().cancel(id);
    if (failure.isEmpty()) {
      batch.cancelled();
      bulk.later(batch);
    }
    bulk.host()
        .note(
            batch.name()
                + failure
                    .map(why -> " could not be cancelled yet: " + why.sentence())
                    .orElse(" is being cancelled"));
  }

  private void adopt() {
    bulk.host()
        .openBatches()
        .forEach(record -> {
          unclaimed += record.unanswered();
          bulk.host().adopted(record.unanswered());
          bulk.host().underWay(record.unanswered(), 0);
          open.add(OpenBatch.of(record, bulk.time().nanos()));
        });
  }

  private void leave(Claim claim) {
    bulk.leases().add(claim.lease());
    for (ClaimedRequest request : claim.requests()) {
      if (request.isSubmitted()) {
        unclaimed--;
      } else {
        unasked.add(claim.lease());
      }
    }
  }

  /// Not before all was looked through: what is given back is claimed first.
  private void giveBackUnasked() {
    if (!unasked.isEmpty()) {
      unasked.forEach(bulk.host()::done);
      unasked.clear();
      plan.cameBack();
    }
  }

  /// Whether there is something to look at, now or when money has come back that others hold. If
  /// none can come back, the job is paused.
  private boolean isUnderWay() throws InterruptedException {
    while (open.isEmpty() && !outbox.isEmpty()) {
      Optional<BudgetException> hopeless = outbox.refusal().filter(why -> !why.mayFitLater());
      if (hopeless.isPresent()) {
        bulk.host().pause(hopeless.get().sentence());
        return false;
      }
      bulk.time().sleep(OTHERS);
      fill();
    }
    return !open.isEmpty();
  }

  private void fill() throws InterruptedException {
    if (plan.takesNew()) {
      outbox.handInAffordable();
    } else {
      takeBackAll();
    }
    // Those of one model each: most often there is one.
    Map<String, Part> parts = new LinkedHashMap<>();
    try {
      while (unclaimed > 0 || mayAdd()) {
        goOnUnlessStopped();
        Optional<Claim> claim = bulk.host().claim();
        if (claim.isEmpty()) {
          // Those of others are theirs to follow.
          unclaimed = 0;
          break;
        }
        take(claim.get(), parts);
      }
      for (String model : List.copyOf(parts.keySet())) {
        handIn(parts, model);
      }
    } finally {
      parts.values().forEach(Part::close);
    }
    giveBackUnasked();
    if (bulk.host().hasEnough()) {
      leaveTheRest();
    }
  }

  private void take(Claim claim, Map<String, Part> parts) throws InterruptedException {
    bulk.leases().add(claim.lease());
    for (ClaimedRequest request : claim.requests()) {
      if (request.isSubmitted()) {
        unclaimed--;
      } else if (plan.takesNew() && bulk.host().mayAsk()) {
        add(parts, claim.lease(), request);
      } else {
        unasked.add(claim.lease());
      }
    }
  }

  private boolean mayAdd() {
    return plan.takesNew()
        && outbox.isEmpty()
        && bulk.host().room() > 0
        && open.size() < bulk.settings().mostOpen();
  }

  private void add(Map<String, Part> parts, Lease lease, ClaimedRequest request)
      throws InterruptedException {
    Answers<?, ?> answers = bulk.answers().apply(request);
    if (answers.isKnown(lease, request)) {
      bulk.host().settled(true);
      bulk.host().done(lease);
      return;
    }
    ModelRequest question = answers.question(request);
    byte[] line = bulk.api().line(question);
    String model = question.model();
    if (!parts.computeIfAbsent(model, this::newPart).hasRoom(line)) {
      handIn(parts, model);
    }
    Part part = parts.computeIfAbsent(model, this::newPart);
    if (part.hasRoom(line)) {
      part.add(lease, request.index(), question, answers.payer().reserve(question), line);
    } else {
      answers.refuse(lease, request, tooLarge(line));
      bulk.host().settled(false);
      bulk.host().done(lease);
    }
  }

  private Outcome tooLarge(byte[] line) {
    return new Outcome.Rejected(
        TOO_LARGE,
        "the question has %d bytes, more than a whole batch of the provider may have (%d)"
            .formatted(line.length, bulk.api().limits().bytes()));
  }

  private Part newPart(String model) {
    return new Part(plan.limits(bulk.api().limits()), model);
  }

  private void handIn(Map<String, Part> parts, String model) throws InterruptedException {
    Part part = parts.get(model);
    if (part != null && !part.isEmpty()) {
      parts.remove(model);
      outbox.handIn(part);
    }
  }

  private void emptyOutbox() {
    outbox.giveBack(lease -> {
      bulk.host().settled(false);
      bulk.host().done(lease);
    });
  }

  private void lookAtThoseDue() throws InterruptedException {
    long next = open.stream().mapToLong(OpenBatch::nextLook).min().orElseThrow();
    long early = next - bulk.time().nanos();
    long decision = plan.nextDecision().map(Duration::toNanos).orElse(Long.MAX_VALUE);
    if (Math.min(early, decision) > 0) {
      bulk.time().sleep(Duration.ofNanos(Math.min(early, decision)));
    }
    long now = bulk.time().nanos();
    for (OpenBatch batch : List.copyOf(open)) {
      goOnUnlessStopped();
      if (batch.nextLook() - now <= 0 && isOver(batch)) {
        open.remove(batch);
        plan.ended(batch.handed());
      }
    }
  }

  /// Not every step waits for something; a stop must be heard all the same.
  private static void goOnUnlessStopped() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("the run is stopping");
    }
  }

  private boolean isOver(OpenBatch batch) throws InterruptedException {
    return switch (batch.state()) {
      case State.Unsent(Part part) -> creation.create(batch, part);
      case State.Unknown _ -> creation.reconcile(batch);
      case State.Created(String id) -> harvest.look(batch, id);
    };
  }

  private void takeBackUnsent() {
    for (OpenBatch batch : open) {
      if (batch.state() instanceof State.Unsent(Part part)) {
        creation.takeBack(batch, part);
      }
    }
  }
}
