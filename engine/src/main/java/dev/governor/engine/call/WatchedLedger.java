package dev.governor.engine.call;

import dev.governor.api.journal.QuestionKey;
import dev.governor.api.journal.Reservation;
import dev.governor.api.provider.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// A ledger that tells when an intent is durable.
record WatchedLedger(Ledger ledger, Runnable intended) implements Ledger {

  @Override
  public void intend(int attempt, Reservation reservation) throws InterruptedException {
    ledger.intend(attempt, reservation);
    intended.run();
  }

  @Override
  public void answered(Attempt attempt) {
    ledger.answered(attempt);
  }

  @Override
  public CompletionStage<Void> succeeded(
      Attempt attempt, String output, Optional<QuestionKey> kept) {
    return ledger.succeeded(attempt, output, kept);
  }

  @Override
  public void recalled(int attempt, String model, String output) {
    ledger.recalled(attempt, model, output);
  }

  @Override
  public void besides(int attempt, Outcome outcome) {
    ledger.besides(attempt, outcome);
  }

  @Override
  public void failed(Attempt attempt, String cause) {
    ledger.failed(attempt, cause);
  }
}
