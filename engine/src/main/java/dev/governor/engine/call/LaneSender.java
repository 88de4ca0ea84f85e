package dev.governor.engine.call;

import dev.governor.api.journal.BudgetException;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.LimitReport;
import dev.governor.api.provider.ModelRequest;
import dev.governor.api.provider.Outcome;
import dev.governor.api.provider.Provider;
import dev.governor.api.provider.Signals;
import dev.governor.engine.budget.Payer;
import dev.governor.engine.pace.Estimate;
import dev.governor.engine.pace.Lane;
import dev.governor.engine.pace.Permit;
import dev.governor.engine.pace.Share;
import java.util.function.Supplier;

/// Asks a provider when its lane permits, and after the intent is durable, with what the attempt
/// may cost held back.
///
/// @param share of the lane, at the moment of each attempt
public record LaneSender(Provider provider, Lane lane, Supplier<Share> share, Payer payer)
    implements Sender {

  @Override
  public Outcome send(ModelRequest request, Ledger ledger, Turn turn, Signals signals)
      throws InterruptedException {
    Reservation reservation = payer.reserve(request);
    turn.checkStopped();
    Permit permit = lane.acquire(share.get(), Estimate.of(request));
    boolean isSettled = false;
    try {
      turn.beginSending();
      Outcome outcome;
      try {
        ledger.intend(request.id().number(), reservation);
        permit.sending();
        outcome = ask(request, new LaneSignals(permit, signals));
      } catch (BudgetException refusal) {
        turn.nothingSent();
        throw refusal;
      } finally {
        turn.endSending();
      }
      Outcome settled = permit.settle(outcome);
      isSettled = true;
      return settled;
    } finally {
      if (!isSettled) {
        permit.release();
      }
    }
  }

  /// A provider must not throw; one that does has failed this attempt, and not the job.
  private Outcome ask(ModelRequest request, Signals signals) throws InterruptedException {
    try {
      return provider.ask(request, signals);
    } catch (RuntimeException e) {
      return new Outcome.Unreachable("the provider failed inside: " + e);
    }
  }

  /// Lets the lane know, too.
  private record LaneSignals(Permit permit, Signals next) implements Signals {

    @Override
    public void limits(LimitReport report) {
      permit.limits(report);
      next.limits(report);
    }

    @Override
    public boolean awaitsBeginning() {
      return next.awaitsBeginning();
    }

    @Override
    public void begun() {
      next.begun();
    }
  }
}
