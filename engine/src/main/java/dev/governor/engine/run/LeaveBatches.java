package dev.governor.engine.run;

import dev.governor.api.provider.BatchLimits;
import dev.governor.engine.bulk.BulkPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Brings home what an earlier run left in batches, as the job is now to be asked in real time.
record LeaveBatches(Moves moves) implements BulkPlan {

  @Override
  public BatchLimits limits(BatchLimits ofProvider) {
    return ofProvider;
  }

  @Override
  public boolean takesNew() {
    return false;
  }

  @Override
  public Optional<Duration> nextDecision() {
    return Optional.empty();
  }

  @Override
  public Optional<Handed> late(List<Handed> open) {
    return open.stream().filter(batch -> !batch.isCancelled()).findFirst();
  }

  @Override
  public void adopted() {
    moves.more();
  }

  @Override
  public void ended(Handed batch) {
    moves.more();
  }

  /// Real time hears of each batch that has ended, and of those that are adopted.
  @Override
  public void cameBack() {
    moves.more();
  }
}
