package dev.governor.engine.bulk;

import dev.governor.api.journal.BatchMember;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Lease;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.engine.budget.Payer;
import dev.governor.engine.call.Attempt;
import dev.governor.engine.call.Inquiry;
import dev.governor.engine.call.Judge;
import dev.governor.engine.call.Judged;
import dev.governor.engine.call.Ledger;
import dev.governor.engine.call.Question;
import dev.governor.engine.call.Recall;
import dev.governor.engine.call.Recalled;
import dev.governor.engine.recovery.Decision;
import dev.governor.engine.recovery.Fallbacks;
import dev.governor.engine.recovery.History;
import dev.governor.engine.recovery.RecoveryTable;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Judges what the questions of a batch came to, and writes what follows. Not thread-safe.
///
/// @param ledgers where the attempts of a request are written
/// @param payer says what an attempt may cost
public record Answers<I, O>(
    Function<ClaimedRequest, Question<I, O>> questions,
    Judge<I, O> judge,
    RecoveryTable recovery,
    Fallbacks fallbacks,
    BiFunction<Lease, ClaimedRequest, Ledger> ledgers,
    Recall recall,
    Payer payer,
    RandomGenerator random) {

  /// What a request asks next.
  ModelRequest question(ClaimedRequest request) {
    return questions.apply(request).next(recovery);
  }

  /// Takes an answer that is known already.
  ///
  /// @return whether there is a good one, so that the request has ended
  boolean isKnown(Lease lease, ClaimedRequest request) {
    Question<I, O> question = questions.apply(request);
    try (Inquiry inquiry = recall.lookUp(question.first())) {
      return Recalled.take(
          inquiry, question, question.attempts() + 1, judge, ledgers.apply(lease, request));
    }
  }

  /// Writes what an attempt came to, and whether another follows.
  Decision take(Lease lease, BatchMember member, Outcome outcome) {
    Question<I, O> question = questions.apply(member.request());
    Judged judged = judge.judge(question.item(), outcome);
    int maxTokens = question.maxTokens(recovery);
    History history = question.history();
    Decision decision =
        fallbacks.instead(
            recovery.decide(judged.outcome(), history, maxTokens, random),
            judged.outcome(),
            history,
            0);
    Attempt attempt = new Attempt(member.attempt(), judged.outcome(), decision);
    Ledger ledger = ledgers.apply(lease, member.request());
    switch (decision) {
      case Decision.Accept _ -> succeeded(question, attempt, judged, ledger);
      case Decision.GiveUp(String cause) -> ledger.failed(attempt, cause);
      case Decision.Pause _, Decision.Again _, Decision.FallBack _ -> ledger.answered(attempt);
    }
    return decision;
  }

  private void succeeded(Question<I, O> question, Attempt attempt, Judged judged, Ledger ledger) {
    try (Inquiry inquiry = recall.lookUp(question.first())) {
      CompletionStage<Void> durable =
          ledger.succeeded(attempt, judged.output(), inquiry.question());
      attempt.outcome().answer().ifPresent(reply -> inquiry.answered(reply, durable));
    }
  }

  /// Writes that an attempt came to nothing, for no fault of its request.
  void putBack(Lease lease, BatchMember member, Outcome outcome) {
    Attempt attempt = new Attempt(member.attempt(), outcome, new Decision.Wait(Duration.ZERO));
    ledgers.apply(lease, member.request()).answered(attempt);
  }

  /// Writes that a request cannot be put into any batch.
  void refuse(Lease lease, ClaimedRequest request, Outcome outcome) throws InterruptedException {
    Ledger ledger = ledgers.apply(lease, request);
    int number = request.attempts() + 1;
    ledger.intend(number, Reservation.NONE);
    Decision decision = new Decision.GiveUp(outcome.label());
    ledger.failed(new Attempt(number, outcome, decision), outcome.label());
  }
}
