package dev.governor.engine.run;

import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Entry;
import dev.governor.api.journal.Journal;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Reservation;
import dev.governor.api.journal.Response;
import dev.governor.api.provider.Cost;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import dev.governor.api.provider.Usage;
import dev.governor.api.time.Time;
import dev.governor.engine.budget.Funds;
import dev.governor.engine.call.Attempt;
import dev.governor.engine.call.Ledger;
import dev.governor.engine.recovery.Decision;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/// The attempts of one claimed request, written to the journal; what has become durable is told to
/// the run.
final class JournalLedger implements Ledger {

  private static final int REDIRECTION = 300;

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

    void recalled(ClaimedRequest request, Entry.Recalled entry);

    /// Of an attempt that does not count, because another of the same request does.
    void besides(Entry.Answer entry);

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
    boolean counted =
        switch (attempt.decision()) {
          case Decision.Again again -> again.counted();
          case Decision.FallBack instead -> instead.counted();
          case Decision.Accept _, Decision.GiveUp _, Decision.Pause _ -> false;
        };
    var _ = append(attempt, new Entry.Verdict.Again(counted));
  }

  @Override
  public CompletionStage<Void> succeeded(
      Attempt attempt, String output, Optional<QuestionKey> kept) {
    Optional<Response> response =
        kept.flatMap(question ->
            attempt
                .outcome()
                .answer()
                .map(reply -> new Response(question, reply.text(), reply.model())));
    return append(attempt, new Entry.Verdict.Accepted(output, response));
  }

  @Override
  public void recalled(int attempt, String model, String output) {
    Entry.Recalled entry =
        new Entry.Recalled(lease, request.index(), attempt, time.now(), model, output);
    var _ = append(entry, () -> durable.recalled(request, entry));
  }

  @Override
  public void besides(int attempt, Outcome outcome) {
    Entry.Verdict verdict = new Entry.Verdict.Again(false);
    Attempt made = new Attempt(attempt, outcome, new Decision.Wait(Duration.ZERO));
    Entry.Answer entry = entry(made, verdict);
    var _ = append(entry, () -> durable.besides(entry));
  }

  @Override
  public void failed(Attempt attempt, String cause) {
    var _ = append(attempt, new Entry.Verdict.GivenUp(cause));
  }

  private CompletionStage<Void> append(Attempt attempt, Entry.Verdict verdict) {
    Entry.Answer entry = entry(attempt, verdict);
    return append(entry, () -> durable.answered(request, attempt, entry));
  }

  private Entry.Answer entry(Attempt attempt, Entry.Verdict verdict) {
    Entry.Report report = report(attempt, verdict);
    return new Entry.Answer(lease, request.index(), attempt.number(), time.now(), report, verdict);
  }

  private CompletionStage<Void> append(Entry entry, Runnable told) {
    return journal
        .append(entry)
        .whenComplete((nothing, failure) -> {
          if (failure == null) {
            told.run();
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
      case Outcome.TimedOut _, Outcome.Unknown _ -> Cost.UNKNOWN;
      case Outcome.Unreachable(_, boolean mayBePaid) -> mayBePaid ? Cost.UNKNOWN : Cost.FREE;
      // What the provider called a success was charged, though it could not be taken.
      case Outcome.Rejected(int status, _) -> status < REDIRECTION ? Cost.UNKNOWN : Cost.FREE;
      case Outcome.RateLimited _,
          Outcome.Overloaded _,
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
