package dev.governor.engine.run;

import dev.governor.api.job.Counts;
import dev.governor.api.provider.BatchLimits;
import dev.governor.engine.bulk.BulkPlan;
import dev.governor.engine.pace.BatchPacing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Leaves requests in batches, where they are cheaper, until the rest of the job could only just be
/// done in real time before the deadline. From then on real time takes what is in no batch, and
/// batches are cancelled one by one, just so that it does not run dry: what is in the others may
/// still come cheaply.
final class DeadlinePlan implements BulkPlan {

  /// Of the time that the rest would take in real time, by what is known of that.
  private static final double CAUTION = 1.3;

  /// Smaller batches would be many calls for little.
  private static final int LEAST_IN_BATCH = 50;

  private static final Duration SHORTEST = Duration.ofMillis(10);

  private final Instant deadline;
  private final RealtimePace pace;
  private final BatchPacing pacing;
  private final Supplier<Counts> counts;
  private final Supplier<Instant> now;
  private final Moves moves;
  private final Consumer<String> note;
  private volatile boolean isAdopted;
  private volatile boolean isMoving;

  DeadlinePlan(
      RunContext run, Instant deadline, RealtimePace pace, BatchPacing pacing, Moves moves) {
    this.deadline = deadline;
    this.pace = pace;
    this.pacing = pacing;
    this.counts = () -> run.quota().wanted(run.tally().counts());
    this.now = run.engine().time()::now;
    this.moves = moves;
    this.note = run::note;
  }

  /// So that a batch can be cancelled without cancelling all.
  @Override
  public BatchLimits limits(BatchLimits ofProvider) {
    long total = counts.get().total();
    long even = Math.ceilDiv(total, (long) pacing.mostOpen());
    long most = Math.max(LEAST_IN_BATCH, even);
    return new BatchLimits((int) Math.min(ofProvider.requests(), most), ofProvider.bytes());
  }

  @Override
  public boolean takesNew() {
    return !isMoving();
  }

  @Override
  public Optional<Duration> nextDecision() {
    if (isMoving()) {
      return Optional.of(pacing.poll());
    }
    Duration left = slack();
    return Optional.of(left.compareTo(SHORTEST) > 0 ? left : SHORTEST);
  }

  @Override
  public Optional<Handed> late(List<Handed> open) {
    if (!isMoving()) {
      return Optional.empty();
    }
    List<Handed> staying = open.stream().filter(batch -> !batch.isCancelled()).toList();
    long inBatches = staying.stream().mapToLong(Handed::size).sum();
    boolean isMoreOnItsWay = staying.size() < open.size();
    return isBusy(left() - inBatches) && (isMoreOnItsWay || !moves.isIdle())
        ? Optional.empty()
        : slowest(staying);
  }

  /// Whether so many requests keep real time busy until more could follow.
  private boolean isBusy(long requests) {
    Duration until = pacing.cancelAllowance().plus(pacing.poll());
    return pace.of(requests).compareTo(until) > 0;
  }

  /// Of equals the newest: the others have waited longer.
  private static Optional<Handed> slowest(List<Handed> batches) {
    return batches.stream()
        .min(
            Comparator.<Handed>comparingDouble(batch -> (double) batch.done() / batch.size())
                .thenComparing(Handed::number, Comparator.reverseOrder()));
  }

  @Override
  public void adopted() {
    isAdopted = true;
    tell();
  }

  @Override
  public void ended(Handed batch) {
    tell();
  }

  @Override
  public void cameBack() {
    if (isAdopted && isMoving) {
      moves.more();
    }
  }

  /// Real time may not claim what is still to be adopted.
  private void tell() {
    if (isAdopted && isMoving()) {
      moves.more();
    }
  }

  /// Whether the time has come; it does not go back.
  boolean isMoving() {
    if (!isMoving && slack().isNegative()) {
      isMoving = true;
      note.accept(
          "%d requests could come later than %s by batch: they are asked in real time"
              .formatted(left(), deadline));
      if (isAdopted) {
        moves.more();
      }
    }
    return isMoving;
  }

  /// How long batches may still take.
  private Duration slack() {
    Duration needed = pace.of((long) Math.ceil(left() * CAUTION)).plus(pacing.cancelAllowance());
    return Duration.between(now.get(), deadline).minus(needed);
  }

  private long left() {
    Counts there = counts.get();
    return there.total() - there.done();
  }
}
