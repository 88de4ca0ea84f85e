package dev.governor.engine.call;

import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Reply;
import java.util.Optional;

/// Takes an answer that is known already as a request's result.
public final class Recalled {

  private Recalled() {}

  /// @param attempt the number that the next attempt would have
  /// @return whether there was one, and it is good by today's rules; the ledger was told then
  public static <I, O> boolean take(
      Inquiry inquiry, Question<I, O> question, int attempt, Judge<I, O> judge, Ledger ledger) {
    Optional<Reply> known = inquiry.known();
    if (known.isEmpty()) {
      return false;
    }
    Judged judged = judge.judge(question.item(), new Outcome.Succeeded(known.get()));
    boolean isGood = judged.outcome() instanceof Outcome.Succeeded;
    if (isGood) {
      ledger.recalled(attempt, known.get().model(), judged.output());
    }
    return isGood;
  }
}
