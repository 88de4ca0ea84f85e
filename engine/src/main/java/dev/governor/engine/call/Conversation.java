package dev.governor.engine.call;

import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Signals;
import dev.governor.engine.recovery.Decision;
import dev.governor.engine.recovery.History;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/// One request on its way through the models that it may be asked of. For one thread and one use.
///
/// After a crash it begins with the first model again, with what was counted before: one that had
/// been given up is asked once more, and then the next.
final class Conversation<I, O> {

  private final Setting<I, O> setting;
  private final Question<I, O> question;
  private final Ledger ledger;
  private final Turn turn;
  private final RandomGenerator random;

  /// The next attempt's.
  private int number;

  /// Of the model that is asked, or to be asked.
  private int position;

  Conversation(
      Setting<I, O> setting,
      Question<I, O> question,
      int position,
      Ledger ledger,
      Turn turn,
      RandomGenerator random) {
    this.setting = setting;
    this.question = question;
    this.position = position;
    this.ledger = ledger;
    this.turn = turn;
    this.random = random;
    this.number = question.attempts() + 1;
  }

  Ending run() throws InterruptedException {
    Target first = setting.targets().getFirst();
    Optional<Ending> ending =
        position == 0
            ? ask(first, question.next(first.recovery()), question.history())
            : Optional.empty();
    while (ending.isEmpty()) {
      Target next = setting.targets().get(position);
      ending = ask(next, next.question(question), History.NONE);
    }
    return ending.get();
  }

  /// @return empty if another model is to be asked
  private Optional<Ending> ask(Target target, ModelRequest next, History history)
      throws InterruptedException {
    try (Inquiry inquiry = target.recall().inquire(target.question(question), turn)) {
      return Recalled.take(inquiry, question, number, setting.judge(), ledger)
          ? Optional.of(new Ending.Succeeded())
          : converse(target, inquiry, next, history);
    }
  }

  private Optional<Ending> converse(
      Target target, Inquiry inquiry, ModelRequest begin, History before)
      throws InterruptedException {
    ModelRequest first = target.question(question);
    ModelRequest next = begin;
    History history = before;
    while (true) {
      Sent sent = send(target, inquiry, next);
      Outcome outcome = sent.judged().outcome();
      int room = next.sampling().maxTokens();
      Decision decision =
          setting
              .fallbacks()
              .instead(
                  target.recovery().decide(outcome, history, room, random),
                  outcome,
                  history,
                  position);
      Attempt attempt = new Attempt(sent.number(), outcome, decision);
      switch (decision) {
        case Decision.Accept _ -> {
          if (!sent.isRecorded()) {
            succeeded(attempt.number(), sent.judged(), inquiry);
          }
          return Optional.of(new Ending.Succeeded());
        }
        case Decision.GiveUp(String cause) -> {
          ledger.failed(attempt, cause);
          return Optional.of(new Ending.Failed(cause, outcome.sentence()));
        }
        case Decision.Pause(String reason) -> {
          ledger.answered(attempt);
          return Optional.of(new Ending.Blocked(reason));
        }
        case Decision.FallBack instead -> {
          ledger.answered(attempt);
          position = instead.position();
          return Optional.empty();
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

  private Sent send(Target target, Inquiry inquiry, ModelRequest next) throws InterruptedException {
    if (setting.hedging().isPresent()) {
      HedgedAttempt hedged =
          new HedgedAttempt(
              setting.hedging().get(),
              target.sender(),
              outcome -> setting.judge().judge(question.item(), outcome),
              ledger,
              turn,
              (winner, judged) -> succeeded(winner, judged, inquiry));
      Sent sent = hedged.send(next, number);
      number = sent.next();
      return sent;
    }
    Outcome outcome = target.sender().send(next.withAttempt(number), ledger, turn, Signals.NONE);
    Judged judged = setting.judge().judge(question.item(), outcome);
    return new Sent(number, judged, false, ++number);
  }

  private void succeeded(int winner, Judged judged, Inquiry inquiry) {
    Attempt attempt = new Attempt(winner, judged.outcome(), new Decision.Accept());
    CompletionStage<Void> durable = ledger.succeeded(attempt, judged.output(), inquiry.question());
    attempt.outcome().answer().ifPresent(reply -> inquiry.answered(reply, durable));
  }
}
