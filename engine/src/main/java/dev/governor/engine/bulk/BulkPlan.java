package dev.governor.engine.bulk;

import dev.governor.api.provider.BatchLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long requests may stay in batches. For the thread of one [BulkRun].
public interface BulkPlan {

  /// All go by batch, however long that takes.
  BulkPlan STAY =
      new BulkPlan() {
        @Override
        public BatchLimits limits(BatchLimits ofProvider) {
          return ofProvider;
        }

        @Override
        public boolean takesNew() {
          return true;
        }

        @Override
        public Optional<Duration> nextDecision() {
          return Optional.empty();
        }

        @Override
        public Optional<Handed> late(List<Handed> open) {
          return Optional.empty();
        }

        @Override
        public void adopted() {}

        @Override
        public void ended(Handed batch) {}

        @Override
        public void cameBack() {}
      };

  /// A batch that was handed in and is open.
  ///
  /// @param done answered so far, where the provider tells; else 0
  record Handed(long number, int size, long done, boolean isCancelled) {}

  /// How large a batch may be, within what the provider takes.
  BatchLimits limits(BatchLimits ofProvider);

  /// Whether requests that are not in a batch yet may go into one.
  boolean takesNew();

  /// When [#late] is to be asked again; empty for at the next look at a batch.
  Optional<Duration> nextDecision();

  /// The batch to cancel now, if there is one whose requests could come too late.
  Optional<Handed> late(List<Handed> open);

  /// All that an earlier run left in batches is in this run's hands: others may claim the rest.
  void adopted();

  /// Nothing more comes of a batch; requests of it that were not answered can be claimed.
  void ended(Handed batch);

  /// Requests that were claimed for a batch can be claimed by others. Also from other threads.
  void cameBack();
}
