package dev.governor.bench.proof;

import dev.governor.api.journal.BatchLog;
import dev.governor.api.journal.BatchMember;
import dev.governor.api.journal.NewBatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A memory of batches in whose steps the process may die.
record TrappedBatchLog(BatchLog log, Trap trap) implements BatchLog {

  @Override
  public long open(NewBatch batch) {
    long number = log.open(batch);
    trap.pass(Point.BATCH_OPEN_DURABLE);
    return number;
  }

  @Override
  public void created(long batch, String providerId, Instant at) {
    log.created(batch, providerId, at);
    trap.pass(Point.BATCH_ID_RECORDED);
  }

  @Override
  public void cancelling(long batch, Instant at) {
    log.cancelling(batch, at);
  }

  @Override
  public void close(long batch, String note, Instant at) {
    trap.pass(Point.BATCH_BEFORE_CLOSE);
    log.close(batch, note, at);
  }

  @Override
  public Optional<BatchMember> member(long batch, String customId) {
    return log.member(batch, customId);
  }

  @Override
  public List<BatchMember> unanswered(long batch, int limit) {
    return log.unanswered(batch, limit);
  }
}
