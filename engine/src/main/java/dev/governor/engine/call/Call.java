package dev.governor.engine.call;

import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Signals;
import dev.governor.engine.recovery.Decision;
import dev.governor.engine.recovery.History;
import dev.governor.engine.recovery.RecoveryTable;
import java.util.random.RandomGenerator;

/// Asks one request until it has ended: permit, intent, question, judgement, decision, and again.
///
/// The order is what makes every attempt paid once: the intent is durable before anything is sent,
/// and the answer is given to the ledger before anything follows from it. One instance serves all
/// requests of a job; thread-safe.
public final class Call<I, O> {

  private final Sender sender;
  private final Judge<I, O> judge;
  private final RecoveryTable recovery;

  public Call(Sender sender, Judge<I, O> judge, RecoveryTable recovery) {
    this.sender = sender;
    this.judge = judge;
    this.recovery = recovery;
  }

  /// @param random for the jitter of back-offs; not shared with other threads
  /// @throws InterruptedException if stopped; an attempt whose intent was written may then be
  ///   without an answer
  public Ending run(Question<I, O> question, Ledger ledger, Turn turn, RandomGenerator random)
      throws InterruptedException {
    ModelRequest first = question.first();
    ModelRequest next = question.next(recovery);
    History history = question.history();
    for (int number = question.attempts() + 1; ; number++) {
      Outcome outcome = sender.send(next.withAttempt(number), ledger, turn, Signals.NONE);
      Judged judged = judge.judge(question.item(), outcome);
      Decision decision =
          recovery.decide(judged.outcome(), history, next.sampling().maxTokens(), random);
      Attempt attempt = new Attempt(number, judged.outcome(), decision);
      switch (decision) {
        case Decision.Accept _ -> {
          ledger.succeeded(attempt, judged.output());
          return new Ending.Succeeded();
        }
        case Decision.GiveUp(String cause) -> {
          ledger.failed(attempt, cause);
          return new Ending.Failed(cause, judged.outcome().sentence());
        }
        case Decision.Pause(String reason) -> {
          ledger.answered(attempt);
          return new Ending.Blocked(reason);
        }
        case Decision.Again again -> {
          ledger.answered(attempt);
          turn.await(again.pause());
          history = history.then(again);
          next = Followup.of(again, first, next, attempt.raw());
        }
      }
    }
  }
}
