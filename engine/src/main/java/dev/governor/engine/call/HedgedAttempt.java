package dev.governor.engine.call;

import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Signals;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// An attempt beside which a second is made if it takes long. The first good answer is the
/// request's; the other is waited for all the same, because it is paid. If none is good, the one
/// that came last says what follows.
final class HedgedAttempt {

  private final Hedging hedging;
  private final Sender sender;
  private final Function<Outcome, Judged> judge;
  private final Ledger ledger;
  private final Turn turn;
  private final BiConsumer<Integer, Judged> accepted;

  /// The answer that counts, as far as is known.
  private Optional<Sent> best = Optional.empty();

  /// Attempts that are sent and not answered.
  private int open = 1;

  /// @param accepted is told, on the thread of the attempt that was first, of a good answer
  HedgedAttempt(
      Hedging hedging,
      Sender sender,
      Function<Outcome, Judged> judge,
      Ledger ledger,
      Turn turn,
      BiConsumer<Integer, Judged> accepted) {
    this.hedging = hedging;
    this.sender = sender;
    this.judge = judge;
    this.ledger = ledger;
    this.turn = turn;
    this.accepted = accepted;
  }

  Sent send(ModelRequest question, int number) throws InterruptedException {
    hedging.asked();
    Second second = new Second(turn, work -> follow(question, number + 1, work));
    try {
      ended(number, ask(question.withAttempt(number), second));
      second.cancelUnlessSending();
      second.join();
    } catch (InterruptedException e) {
      second.abort();
      recordBest();
      throw e;
    } finally {
      second.abort();
    }
    int next = number + (second.isSent() ? 2 : 1);
    Sent sent = best().orElseThrow(second::failure);
    return new Sent(sent.number(), sent.judged(), sent.isRecorded(), next);
  }

  /// The second may follow once the first has its intent: the ledger has attempts in order.
  private Outcome ask(ModelRequest request, Second second) throws InterruptedException {
    long[] begun = new long[1];
    Runnable begin =
        () -> {
          begun[0] = hedging.nanos();
          second.start();
        };
    Outcome outcome = sender.send(request, new WatchedLedger(ledger, begin), turn, Signals.NONE);
    if (outcome.answer().isPresent()) {
      hedging.answeredAfter(hedging.nanos() - begun[0]);
    }
    return outcome;
  }

  private void follow(ModelRequest question, int number, Second second)
      throws InterruptedException {
    hedging.awaitSlow(hedging.nanos());
    Runnable sent =
        () -> {
          second.sent();
          opened();
        };
    try {
      ModelRequest request = question.withAttempt(number);
      ended(number, sender.send(request, new WatchedLedger(ledger, sent), second, Signals.NONE));
    } finally {
      if (!second.isSent()) {
        hedging.giveBack();
      }
    }
  }

  /// The run stops before it was decided what follows: what came is paid all the same.
  private synchronized void recordBest() {
    best.filter(sent -> !sent.isRecorded())
        .ifPresent(sent -> ledger.besides(sent.number(), sent.judged().outcome()));
  }

  private synchronized void opened() {
    open++;
  }

  private synchronized Optional<Sent> best() {
    return best;
  }

  private void ended(int number, Outcome outcome) {
    decide(number, judge.apply(outcome));
  }

  private synchronized void decide(int number, Judged judged) {
    open--;
    boolean isGood = judged.outcome() instanceof Outcome.Succeeded;
    if (isGood && best.filter(Sent::isRecorded).isEmpty()) {
      best.ifPresent(other -> ledger.besides(other.number(), other.judged().outcome()));
      accepted.accept(number, judged);
      best = Optional.of(new Sent(number, judged, true, 0));
    } else if (best.isPresent() || open > 0) {
      // The other one counts: it was accepted, or came first and waits for its decision, or is
      // still to come.
      ledger.besides(number, judged.outcome());
    } else {
      best = Optional.of(new Sent(number, judged, false, 0));
    }
  }
}
