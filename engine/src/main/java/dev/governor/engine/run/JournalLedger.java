package dev.governor.engine.run;

import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import dev.governor.engine.budget.Funds;
import dev.governor.engine.call.Attempt;
import dev.governor.engine.call.Ledger;
import dev.governor.engine.recovery.Decision;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/// The attempts of one claimed request, written to the journal; what has become durable is told to
/// the run.
final class JournalLedger implements Ledger {

  private final Journal journal;
  private final Lease lease;
  private final ClaimedRequest request;
  private final Time time;
  private final Funds funds;
  private final Durable durable;

  JournalLedger(Engine engine, Lease lease, ClaimedRequest request, Durable durable) {
    this.journal = engine.journal();
    this.lease = lease;
    this.request = request;
    this.time = engine.time();
    this.funds = engine.funds();
    this.durable = durable;
  }

  /// Is told, most often on the journal's thread, what became durable; must not block.
  interface Durable {

    void answered(ClaimedRequest request, Attempt attempt, Entry.Answer entry);

    /// The journal did not take the answer.
    void lost(ClaimedRequest request, Throwable why);
  }

  @Override
  public void intend(int attempt, Reservation reservation) throws InterruptedException {
    CompletionStage<Void> written =
        journal.append(new Entry.Intent(lease, request.index(), attempt, time.now(), reservation));
    try {
      written.toCompletableFuture().get();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  @Override
  public void answered(Attempt attempt) {
    boolean counted = attempt.decision() instanceof Decision.Again again && again.counted();
    append(attempt, new Entry.Verdict.Again(counted));
  }

  @Override
  public void succeeded(Attempt attempt, String output) {
    append(attempt, new Entry.Verdict.Accepted(output));
  }

  @Override
  public void failed(Attempt attempt, String cause) {
    append(attempt, new Entry.Verdict.GivenUp(cause));
  }

  private void append(Attempt attempt, Entry.Verdict verdict) {
    Entry.Report report = report(attempt, verdict);
    Entry.Answer entry =
        new Entry.Answer(lease, request.index(), attempt.number(), time.now(), report, verdict);
    journal
        .append(entry)
        .whenComplete((nothing, failure) -> {
          if (failure == null) {
            durable.answered(request, attempt, entry);
            funds.changed();
          } else {
            durable.lost(request, failure);
          }
        });
  }

  private static Entry.Report report(Attempt attempt, Entry.Verdict verdict) {
    Outcome outcome = attempt.outcome();
    String raw = verdict instanceof Entry.Verdict.Accepted ? "" : attempt.raw();
    return new Entry.Report(
        outcome.label(),
        outcome.sentence(),
        outcome.answer().map(Reply::model).orElse(""),
        outcome.answer().map(Reply::usage).orElse(Usage.NONE),
        cost(outcome),
        raw);
  }

  /// What came back without an answer was not charged, unless nobody can know.
  private static Cost cost(Outcome outcome) {
    return switch (outcome) {
      case Outcome.TimedOut _, Outcome.Unreachable _, Outcome.Unknown _ -> Cost.UNKNOWN;
      case Outcome.RateLimited _,
          Outcome.Overloaded _,
          Outcome.Rejected _,
          Outcome.Misdirected _,
          Outcome.Unauthorized _,
          Outcome.SpendLimited _,
          Outcome.Expired _,
          Outcome.Cancelled _ ->
          Cost.FREE;
      case Outcome.Succeeded(Reply reply) -> reply.cost();
      case Outcome.Truncated(Reply reply) -> reply.cost();
      case Outcome.Empty(Reply reply) -> reply.cost();
      case Outcome.Refused(Reply reply, _) -> reply.cost();
      case Outcome.Invalid(Reply reply, _) -> reply.cost();
    };
  }

  private static RuntimeException failure(ExecutionException failure) {
    return failure.getCause() instanceof RuntimeException known
        ? known
        : new IllegalStateException("the journal failed in a way of its own", failure);
  }
}
