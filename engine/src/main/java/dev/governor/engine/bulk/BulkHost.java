package dev.governor.engine.bulk;

import dev.governor.api.journal.BatchRecord;
import dev.governor.api.journal.Claim;
import dev.governor.api.journal.ClaimedRequest;
import dev.governor.api.journal.Lease;
import dev.governor.api.provider.BatchCreation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// What the batch lane asks of the run that it works for.
public interface BulkHost {

  /// The job's number.
  long job();

  /// More requests, if there are any to be had now.
  Optional<Claim> claim();

  /// Counts on one more request for a result, until [#settled].
  ///
  /// @return whether the job may want one
  boolean mayAsk();

  /// How many more requests may be asked now.
  long room();

  /// Counts on requests that are at the provider already.
  void adopted(long requests);

  /// A request that was counted on is not under way any more.
  ///
  /// @param isAccepted whether it gave a result
  void settled(boolean isAccepted);

  /// Whether the job has all the results that it wants.
  boolean hasEnough();

  /// One request of a lease is done with: it has ended, or will be claimed again.
  void done(Lease lease);

  /// A request is asked of another model now, by itself. It is done with when that has ended, of
  /// which the lane hears no more.
  ///
  /// @param position of that model among those that may be asked
  void rescue(Lease lease, ClaimedRequest request, int position);

  /// The job's batches that are open.
  List<BatchRecord> openBatches();

  /// The providers' ids of all batches that the journal knows, of any job.
  Set<String> knownBatches();

  /// Does something that costs money; a stop of the run waits for it.
  ///
  /// @throws InterruptedException if the run is stopping; if `sending` was begun, it goes on
  BatchCreation send(Callable<BatchCreation> sending) throws InterruptedException;

  /// Attempts are under way (or, negative, no longer), of which some were sent by this run.
  void underWay(long change, long sent);

  /// Something that people should know.
  void note(String message);

  /// The job cannot go on.
  void pause(String reason);
}
