package dev.governor.engine.call;

import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Signals;
import dev.governor.engine.budget.Payer;
import dev.governor.engine.pace.Estimate;
import dev.governor.engine.pace.Lane;
import dev.governor.engine.pace.Permit;
import dev.governor.engine.pace.Share;

/// Asks a provider when its lane permits, and after the intent is durable, with what the attempt
/// may cost held back.
public record LaneSender(Provider provider, Lane lane, Share share, Payer payer) implements Sender {

  @Override
  public Outcome send(ModelRequest request, Ledger ledger, Turn turn) throws InterruptedException {
    Reservation reservation = payer.reserve(request);
    Permit permit = lane.acquire(share, Estimate.of(request));
    boolean isSettled = false;
    try {
      turn.beginSending();
      Outcome outcome;
      try {
        ledger.intend(request.id().number(), reservation);
        outcome = ask(request);
      } catch (BudgetException refusal) {
        turn.nothingSent();
        throw refusal;
      } finally {
        turn.endSending();
      }
      permit.settle(outcome);
      isSettled = true;
      return outcome;
    } finally {
      if (!isSettled) {
        permit.release();
      }
    }
  }

  /// A provider must not throw; one that does has failed this attempt, and not the job.
  private Outcome ask(ModelRequest request) throws InterruptedException {
    try {
      return provider.ask(request, Signals.NONE);
    } catch (RuntimeException e) {
      return new Outcome.Unreachable("the provider failed inside: " + e);
    }
  }
}
